#pragma once

#include "mix-row-type.h"

G_BEGIN_DECLS

#define MAX_STRINGS 20
#define MAX_NUMBERS 12

typedef struct
{
  gsize offset;
  gsize size;
} Number;

/* Every field is named, since the bytes between fields mean nothing and may hold anything. */
struct _MixRowType
{
  gsize size;
  gsize strings[MAX_STRINGS];  /* offsets of the string fields, ended by NO_STRING */
  Number numbers[MAX_NUMBERS]; /* all other fields, ended by NO_NUMBER */
};

#define NO_STRING G_MAXSIZE
#define AT(type, field) G_STRUCT_OFFSET (type, field)
#define NUMBER(type, field) { G_STRUCT_OFFSET (type, field), sizeof ((type *) NULL)->field }
#define NO_NUMBER { 0, 0 }

G_END_DECLS
