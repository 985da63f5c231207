#include "CLexicon.h"

// `#embed` is C23; the package's other C is older, so only this file asks for it.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The frames are written in several files, one for each subject, and read as one.
static const unsigned char frames[] = {
#embed "data/frames-business.txt"
    ,
#embed "data/frames-change.txt"
    ,
#embed "data/frames-law.txt"
    ,
#embed "data/frames-politics.txt"
    ,
#embed "data/frames-people.txt"
    ,
#embed "data/frames-sport.txt"
    ,
#embed "data/frames-world.txt"
    ,
#embed "data/frames-speech.txt"
    ,
#embed "data/frames-affairs.txt"
};

static const unsigned char classes[] = {
#embed "data/classes.txt"
};

static const unsigned char directions[] = {
#embed "data/directions.txt"
};

static const unsigned char neutral[] = {
#embed "data/neutral.txt"
};

static const unsigned char places[] = {
#embed "data/places.txt"
};

static const unsigned char roles[] = {
#embed "data/roles.txt"
};

static const unsigned char conflicts[] = {
#embed "data/conflicts.txt"
};

static const unsigned char variants[] = {
#embed "data/variants.txt"
};

static const unsigned char measures[] = {
#embed "data/measures.txt"
};

#define FILE_FUNCTION(name)                                      \
  struct CLexiconFile clexicon_##name(void) {                    \
    return (struct CLexiconFile){.bytes = name, .count = sizeof name}; \
  }

FILE_FUNCTION(frames)
FILE_FUNCTION(classes)
FILE_FUNCTION(directions)
FILE_FUNCTION(neutral)
FILE_FUNCTION(places)
FILE_FUNCTION(roles)
FILE_FUNCTION(conflicts)
FILE_FUNCTION(variants)
FILE_FUNCTION(measures)
