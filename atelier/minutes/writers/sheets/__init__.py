"""What was said, voted and agreed as rows, to sort and count: a workbook, or a folder of CSV files."""
