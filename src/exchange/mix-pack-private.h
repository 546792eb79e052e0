#pragma once

#include "mix-pack.h"

G_BEGIN_DECLS

/* Filled by the reader and read-only from then on. All texts lie in @strings; items and figures point there. */
struct _MixPack
{
  GObject parent_instance;

  GStringChunk *strings;
  const char *id;
  const char *kind;
  const char *title;
  const char *publisher;
  const char *path;
  MixDate date;
  MixPackOrigin origin;
  GPtrArray *items; /* MixPackItem */
};

typedef struct
{
  const char *name;
  const char *text;
} MixPackText;

struct _MixPackItem
{
  const char *id;
  const char *source;
  char grade;
  GArray *texts;   /* MixPackText */
  GArray *figures; /* MixPackFigure */
};

MixPack *_mix_pack_new (const char *path, MixPackOrigin origin);
MixPackItem *_mix_pack_item_new (const char *id);
void _mix_pack_item_free (MixPackItem *item);
void _mix_pack_item_set_text (MixPackItem *item, const char *name, const char *text);
MixPackFigure *_mix_pack_item_find_figure (MixPackItem *item, const MixPackFigure *like);
void _mix_pack_item_overlay (MixPackItem *item, const MixPackItem *over);

G_END_DECLS
