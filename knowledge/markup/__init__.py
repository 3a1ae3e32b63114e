"""What the readers of formats share: from a file to the passages, rows and references of an article."""
