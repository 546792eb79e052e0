#pragma once

#include "mix-page.h"

G_BEGIN_DECLS

/**
 * MixPageCount:
 * @number: what the sidebar shows at the end of the page's row; 0 shows nothing
 * @icon_name: (nullable): mark before it
 * @style_class: (nullable): "mix-blocked" where it is trouble
 * @words: what it counts, for a screen reader ("3 unsafe")
 */
typedef struct
{
  guint number;
  const char *icon_name;
  const char *style_class;
  char *words;
} MixPageCount;

/**
 * MixPageKind:
 * @name: in "win.show", on the command line and in settings: "board"
 * @title: in the sidebar, not yet translated
 * @icon_name: in the sidebar
 * @section: (nullable): heading of the group that begins with this page, not yet translated
 * @get_type: its class, a #MixPage; an object of it is made when the page is first shown
 * @count: (nullable): fills in the count beside its name. It must be quick: it runs at every change of the plan
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  const char *section;
  GType (*get_type) (void);
  void (*count) (MixBoard *board, MixPageCount *count);
} MixPageKind;

guint mix_page_kind_get_n (void);
const MixPageKind *mix_page_kind_get_nth (guint position);
const MixPageKind *mix_page_kind_find (const char *name);

G_END_DECLS
