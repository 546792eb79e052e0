#pragma once

#include <adwaita.h>

#include "mix-data-table.h"
#include "mix-document.h"
#include "mix-table-print.h"

G_BEGIN_DECLS

#define MIX_TYPE_PAGE (mix_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (MixPage, mix_page, MIX, PAGE, AdwBin)

/**
 * MixPageClass:
 * @plan_changed: shows a plan. Called when the page is first shown, when the plan changed while it is shown, and when
 *   it is shown again after the plan changed
 * @show_item: shows one thing: an id or code, or a word of the page's own (the board's "blocked")
 * @focus_search: puts the keyboard into the page's own search; %FALSE where it has none
 * @open_filters: opens what filters the page; %FALSE where there is nothing to open
 * @create_table: the page's table for a file or the clipboard, as it is filtered and sorted
 * @create_print: what is printed; without it the page's table
 * @dismiss: gives up what is under way (a card in the hand, a search); %FALSE where nothing is
 *
 * What a kind of page does. Every function may be left out.
 */
struct _MixPageClass
{
  AdwBinClass parent_class;

  void (*plan_changed) (MixPage *self, MixPlan *plan);
  void (*show_item) (MixPage *self, const char *item);
  gboolean (*focus_search) (MixPage *self);
  gboolean (*open_filters) (MixPage *self);
  MixDataTable *(*create_table) (MixPage *self);
  MixTablePrint *(*create_print) (MixPage *self);
  gboolean (*dismiss) (MixPage *self);
};

MixDocument *mix_page_get_document (MixPage *self);
MixPlan *mix_page_get_plan (MixPage *self);
gboolean mix_page_is_editable (MixPage *self);

void mix_page_set_title (MixPage *self, const char *title);
void mix_page_set_subtitle (MixPage *self, const char *subtitle);
void mix_page_set_inspector_words (MixPage *self, const char *title, const char *summary);
void mix_page_open_inspector (MixPage *self);

const char *mix_page_get_state (MixPage *self);
void mix_page_set_state (MixPage *self, const char *state);

gboolean mix_page_is_narrow (MixPage *self);
void mix_page_set_narrow (MixPage *self, gboolean narrow);
gboolean mix_page_is_shown (MixPage *self);
void mix_page_set_shown (MixPage *self, gboolean shown);

GActionGroup *mix_page_get_actions (MixPage *self);
void mix_page_add_actions (MixPage *self, const GActionEntry *entries, gsize n_entries);
void mix_page_add_editing_actions (MixPage *self, const GActionEntry *entries, gsize n_entries);

void mix_page_show_item (MixPage *self, const char *item);
gboolean mix_page_focus_search (MixPage *self);
gboolean mix_page_open_filters (MixPage *self);
gboolean mix_page_has_table (MixPage *self);
MixDataTable *mix_page_create_table (MixPage *self) G_GNUC_WARN_UNUSED_RESULT;
MixTablePrint *mix_page_create_print (MixPage *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean mix_page_dismiss (MixPage *self);

void mix_page_run (MixPage *self, MixDocumentFunc func, gpointer data, GDestroyNotify destroy, const char *done_words);
void mix_page_say (MixPage *self, const char *words, gboolean can_undo);
void mix_page_say_error (MixPage *self, const GError *error);
void mix_page_go_to (MixPage *self, const char *page, const char *item);

G_END_DECLS
