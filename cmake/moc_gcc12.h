// moc 6.4 cannot parse libstdc++'s visibility macro in <concepts> (fixed in Qt 6.5.3); this hides it from moc alone.
#define _GLIBCXX_VISIBILITY(V)
