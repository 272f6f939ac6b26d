"""What people see: screens, drawings and the command line."""
