"""What is said in a step, shown as an outline that keys and screen readers walk, and the line it is typed in.

Both are views of an open workshop: neither holds truth, all goes through gestures and comes back as notices.
"""
