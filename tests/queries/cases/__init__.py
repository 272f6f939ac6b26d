"""What each question has to say of each case, told in sentences: one file for each question, in a folder for each topic."""
