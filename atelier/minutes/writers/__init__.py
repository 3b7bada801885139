"""One module per format; each turns a document into bytes and says what it could not draw."""
