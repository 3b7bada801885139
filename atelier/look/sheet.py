"""The style sheet with a name (`@ink`) wherever a token of the palette goes; theme.py fills it in.

A control's border thickens when it takes the focus, and its padding shrinks by as much, so that
nothing moves. Item views measure their rows by the sheet: call `ensurePolished()` on a view before
its first item is selected, or its rows keep the height of an unstyled list. No rule sets a font on
`QWidget`: that would overrule the fonts of titles.
"""

SHEET = """
QMainWindow, QDialog, QWidget[kind="page"] { background: @paper; }
QWidget[kind="panel"] { background: @panel; }
QWidget[kind="desk"] { background: @shade; }
QLabel { background: transparent; color: @ink; }
QLabel[kind="muted"], QLabel[kind="section"], QLabel[kind="hint"] { color: @ink_2; }
QLabel[kind="accent"] { color: @petrol_dark; }
QLabel[kind="problem"] { color: @brick; }
QLabel:disabled { color: @faded; }
QToolTip { background: @ink; color: @card; border: @stroke solid @card; padding: 4px 8px; font-size: @small; }

QFrame[kind="card"] { background: @card; border: @stroke solid @line; border-radius: @card_radius; }
QFrame[kind="bar"] { background: @card; border: none; border-bottom: @stroke solid @line; }
QFrame[kind="rule"] { background: @line; border: none; }

QPushButton, QToolButton { color: @ink; background: @card; border: @stroke solid @border;
  border-radius: @radius; min-height: @inner; padding: 0 14px; font-weight: 600; outline: none; }
QPushButton:hover, QToolButton:hover { background: @hover; border-color: @petrol; }
QPushButton:pressed, QToolButton:pressed { background: @petrol_light; }
QPushButton:focus, QToolButton:focus { border-color: @petrol; }
QPushButton:disabled, QToolButton:disabled { color: @faded; border-color: @line; background: transparent; }
QPushButton[kind="primary"] { color: @on_petrol; background: @petrol; border-color: @petrol; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {
  background: @petrol_dark; border-color: @petrol_dark; }
QPushButton[kind="primary"]:disabled { color: @ink_2; background: @chip; border-color: @line; }
QPushButton[kind="danger"] { color: @brick; border-color: @brick; }
QPushButton[kind="danger"]:hover { background: @brick_light; }
QPushButton[kind="quiet"], QToolButton[kind="icon"] { color: @ink_2; background: transparent;
  border-color: transparent; }
QPushButton[slim="true"] { text-align: left; min-height: 26px; max-height: 26px; padding: 0 8px; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="icon"]:hover { color: @ink; background: @petrol_light; }
QPushButton[kind="quiet"]:disabled, QToolButton[kind="icon"]:disabled { color: @faded;
  background: transparent; border-color: transparent; }
QToolButton[kind="icon"] { padding: 0; min-width: @inner; }
QToolButton[kind="icon"][small="true"] { min-height: 22px; min-width: 22px; border-radius: 6px; }
QToolButton[kind="icon"]:checked { background: @petrol_light; color: @petrol_dark; border-color: @petrol; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

QFrame[kind="segments"] { background: @card; border: @stroke solid @border; border-radius: @radius; }
QPushButton[kind="segment"] { color: @ink_2; background: transparent; border: @stroke solid transparent;
  border-radius: 7px; min-height: 28px; padding: 0 14px; }
QPushButton[kind="segment"]:hover { color: @ink; background: @petrol_light; }
QPushButton[kind="segment"]:checked { color: @on_petrol; background: @petrol; }

QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QSpinBox { color: @ink; background: @card;
  border: @stroke solid @border; border-radius: @radius; selection-background-color: @petrol;
  selection-color: @on_petrol; placeholder-text-color: @example; }
QLineEdit, QComboBox, QSpinBox { min-height: @inner; padding: 0 @side; }
QTextEdit, QPlainTextEdit { padding: @grow; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: @focus solid @petrol; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { padding: 0 @less; }
QTextEdit:focus, QPlainTextEdit:focus { padding: 0; }
QLineEdit[wrong="true"], QTextEdit[wrong="true"] { border-color: @brick; }
QLineEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: @faded;
  border-color: @line; background: transparent; }
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus { border: none; background: transparent; padding: 0; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus { border: none; background: transparent; min-height: 0;
  margin: 0; padding: 0; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
/* A long list opens below its line or above it: what is judged stays in view. */
QComboBox[below="true"] { combobox-popup: 0; }
QComboBox::drop-down { width: 30px; border: none; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @card; border: @stroke solid @border; border-radius: 0;
  padding: 4px; outline: none; }

QListView, QTreeView, QTableView { color: @ink; background: @card; border: @stroke solid @line;
  border-radius: @card_radius; outline: none; selection-background-color: @petrol_light;
  selection-color: @ink; gridline-color: @line; padding: @inset; }
QListView:focus, QTreeView:focus, QTableView:focus { border: @focus solid @petrol; padding: @inset_less; }
QListView[kind="clear"], QListView[kind="clear"]:focus { background: transparent; border: none; padding: 0; }
QListView::item, QTreeView::item { min-height: 32px; padding: 2px 8px; border: @focus solid transparent;
  border-radius: @radius; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { background: @petrol_light; color: @ink;
  border-color: @petrol; }
QTableView::item { padding: 4px 8px; }
QTableView::item:selected { background: @petrol_light; color: @ink; }
QHeaderView::section { background: @panel; color: @ink_2; border: none; border-bottom: @stroke solid @line;
  padding: 6px 8px; font-weight: 600; font-size: @small; }
QHeaderView { background: transparent; border: none; }
QTableCornerButton::section { background: @panel; border: none; border-bottom: @stroke solid @line; }
QTreeView::branch { background: transparent; }

QMenu { background: @card; color: @ink; border: @stroke solid @border; border-radius: @radius; padding: 6px;
  menu-scrollable: 1; }
QMenu::item { padding: 8px 24px 8px 12px; border-radius: 6px; border: @stroke solid transparent; }
QMenu::item:selected { background: @petrol_light; color: @ink; border-color: @petrol; }
QMenu::item:disabled { color: @faded; }
QMenu::separator { height: 1px; background: @line; margin: 6px 8px; }
QMenu::icon { padding-left: 8px; }

QScrollArea, QScrollArea > QWidget > QWidget[kind="clear"] { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 2px; min-height: 36px;
  min-width: 36px; }
QScrollBar::handle:hover { background: @ink_2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QProgressBar { background: @shade; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @petrol; border-radius: 3px; }
QSplitter::handle { background: @line; }
QTabBar::tab { background: transparent; color: @ink_2; padding: 8px 14px; border: none;
  border-bottom: 3px solid transparent; font-weight: 600; }
QTabBar::tab:selected { color: @petrol_dark; border-bottom-color: @petrol; }
QTabBar::tab:focus { color: @ink; border: @focus solid @petrol; }
QTabWidget::pane { border: none; }

QLabel[kind="chip"] { color: @ink_2; background: @chip; border: @stroke solid @edge; }
QLabel[kind="outline"] { color: @ink_2; background: @card; border: @stroke solid @line; }
QLabel[kind="petrol"] { color: @on_petrol; background: @petrol; border: @stroke solid @edge; }
QLabel[kind="gold"] { color: @gold; background: @gold_light; border: @stroke solid @edge; }
QLabel[kind="brick"] { color: @brick; background: @brick_light; border: @stroke solid @edge; }
QLabel[kind="green"] { color: @green; background: @green_light; border: @stroke solid @edge; }
QLabel[kind="chip"], QLabel[kind="outline"], QLabel[kind="petrol"], QLabel[kind="gold"], QLabel[kind="brick"],
QLabel[kind="green"] { border-radius: 13px; padding: 0 10px; min-height: 24px; max-height: 24px; }

QFrame[kind="banner-info"] { background: @petrol_light; border: @stroke solid @info_edge; }
QFrame[kind="banner-check"] { background: @gold_light; border: @stroke solid @gold_edge; }
QFrame[kind="banner-error"] { background: @brick_light; border: @stroke solid @brick_edge; }
QFrame[kind="banner-info"], QFrame[kind="banner-check"], QFrame[kind="banner-error"] {
  border-radius: @card_radius; }
"""
