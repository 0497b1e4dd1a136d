"""Who says what: reporting words, speakers, and how far what they say goes on."""
