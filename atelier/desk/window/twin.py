"""One window for each library: a second one only brings the first to the front."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT = 800
"""Milliseconds that a second start waits for the first window to answer."""
_SHOW = b"show\n"


def twin_name(library: Path) -> str:
    """The name under which the window of a library answers; it tells nothing of the path."""
    whole = str(library.expanduser().resolve())
    return f"atelier-{hashlib.sha256(whole.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"


def call_twin(library: Path) -> bool:
    """Ask the window that has this library to come to the front; says whether one answered."""
    socket = QLocalSocket()
    socket.connectToServer(twin_name(library))
    if not socket.waitForConnected(_WAIT):
        return False
    socket.write(_SHOW)
    answered = bool(socket.waitForReadyRead(_WAIT))
    socket.disconnectFromServer()
    return answered


class Twin(QObject):
    """Answers for the window that has the library, for as long as it lives."""

    called = Signal()

    def __init__(self, library: Path, parent: QObject) -> None:
        """Only who holds the lock of the library may answer: a name left by a crash is taken over."""
        super().__init__(parent)
        name = twin_name(library)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Answer no more."""
        self._server.close()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        socket.write(b"shown\n")
        socket.flush()
        self.called.emit()
