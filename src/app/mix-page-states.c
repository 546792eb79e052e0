#include "mix-page-states.h"

#include "mix-settings.h"

#define KEY "page-states"

/* How pages are set is kept in the user's settings, by plan and page. It is no part of the plan: it can't be undone. */

static char *
make_key (MixPage *page, const char *name)
{
  g_autofree char *plan = g_path_get_basename (mix_document_get_path (mix_page_get_document (page)));

  return g_strconcat (plan, "/", name, NULL);
}

static void
state_changed_cb (MixPage *page, GParamSpec *pspec, gpointer name)
{
  g_autofree char *key = NULL;
  g_autoptr (GVariant) kept = g_settings_get_value (mix_settings_get (), KEY);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GVariantIter iterator;
  const char *other, *state;

  if (mix_page_get_document (page) == NULL || mix_page_get_state (page) == NULL)
    return;
  key = make_key (page, name);
  g_variant_iter_init (&iterator, kept);
  while (g_variant_iter_next (&iterator, "{&s&s}", &other, &state))
    if (!g_str_equal (other, key))
      g_variant_builder_add (&builder, "{ss}", other, state);
  g_variant_builder_add (&builder, "{ss}", key, mix_page_get_state (page));
  g_settings_set_value (mix_settings_get (), KEY, g_variant_builder_end (&builder));
}

/**
 * mix_page_states_follow:
 * @page: a page that has a document and is not shown yet
 * @name: its name; a literal
 *
 * Sets the page as it was when the plan was open last, and keeps how it is set from here on.
 */
void
mix_page_states_follow (MixPage *page, const char *name)
{
  g_autoptr (GVariant) kept = g_settings_get_value (mix_settings_get (), KEY);
  g_autofree char *key = make_key (page, name);
  g_autofree char *state = NULL;

  if (g_variant_lookup (kept, key, "s", &state))
    mix_page_set_state (page, state);
  g_signal_connect (page, "notify::state", G_CALLBACK (state_changed_cb), (gpointer) g_intern_string (name));
}
