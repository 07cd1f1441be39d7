#ifndef VEJVISER_SHIM_H
#define VEJVISER_SHIM_H
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <ncurses.h>
#endif
