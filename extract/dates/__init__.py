"""When: printed dates as EDTF, against an explicit reference day."""
