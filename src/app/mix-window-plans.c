#include "mix-window-private.h"

#include "mix-config.h"
#include "mix-new-plan-page.h"
#include "mix-settings.h"

#include <glib/gi18n-lib.h>

/* Plans that come to be: new ones, the sample, and copies that somebody sent. */

static void
plan_created_cb (MixWindow *self, const char *path)
{
  mix_window_open_plan (self, path, "board");
}

/**
 * mix_window_begin_plan:
 * @self: a window
 *
 * Shows the page on which a new plan is made, over what is there.
 */
void
mix_window_begin_plan (MixWindow *self)
{
  g_autofree char *author = mix_settings_dup_author ();
  MixNewPlanPage *page;

  if (adw_navigation_view_find_page (self->navigation, "new-plan") != NULL)
    return;
  if (!self->started)
    mix_window_show_welcome (self);
  page = mix_new_plan_page_new (author);
  g_signal_connect_object (page, "created", G_CALLBACK (plan_created_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

void
mix_window_open_sample (MixWindow *self, const char *page)
{
}

void
mix_window_take_files (MixWindow *self, GListModel *files)
{
}
