#ifndef CLEXICON_H
#define CLEXICON_H

#include <stddef.h>

/// The bytes of one embedded text file; they live as long as the program.
struct CLexiconFile {
  const unsigned char *bytes;
  size_t count;
};

struct CLexiconFile clexicon_frames(void);
struct CLexiconFile clexicon_classes(void);
struct CLexiconFile clexicon_directions(void);
struct CLexiconFile clexicon_neutral(void);
struct CLexiconFile clexicon_places(void);
struct CLexiconFile clexicon_roles(void);
struct CLexiconFile clexicon_conflicts(void);
struct CLexiconFile clexicon_variants(void);
struct CLexiconFile clexicon_measures(void);

#endif
