"""Questions about strength for later: who stays, what holds, which days are coming."""
