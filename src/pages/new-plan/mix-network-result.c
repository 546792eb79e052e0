#include "mix-network-result.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Practices that the second line of a result names before it only counts. */
#define N_NAMED 5

/* A network as a search found it: what stands in its row. It outlives the search's own answer. */
struct _MixNetworkResult
{
  GObject parent_instance;

  const MixEnglandNetwork *network; /* of the table, which the choice keeps */
  MixNetworkChoice *choice;
  char *title;
  char *title_markup;
  char *reason_markup;
  char *size;
  char *patients;
};

G_DEFINE_FINAL_TYPE (MixNetworkResult, mix_network_result, G_TYPE_OBJECT)

static void
mix_network_result_finalize (GObject *object)
{
  MixNetworkResult *self = MIX_NETWORK_RESULT (object);

  g_clear_object (&self->choice);
  g_free (self->title);
  g_free (self->title_markup);
  g_free (self->reason_markup);
  g_free (self->size);
  g_free (self->patients);
  G_OBJECT_CLASS (mix_network_result_parent_class)->finalize (object);
}

static void
mix_network_result_class_init (MixNetworkResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_network_result_finalize;
}

static void
mix_network_result_init (MixNetworkResult *self)
{
}

static void
append_escaped (GString *markup, const char *text, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (markup, escaped);
}

/* The parts that were typed stand out. */
static char *
mark_up (const char *text, GArray *ranges)
{
  GString *markup = g_string_new (NULL);
  gsize length = strlen (text);
  gsize done = 0;

  for (guint i = 0; ranges != NULL && i < ranges->len; i++)
    {
      const MixTextRange *range = &g_array_index (ranges, MixTextRange, i);

      append_escaped (markup, text + done, range->begin - done);
      g_string_append (markup, "<b>");
      append_escaped (markup, text + range->begin, range->end - range->begin);
      g_string_append (markup, "</b>");
      done = range->end;
    }
  append_escaped (markup, text + done, length - done);
  return g_string_free (markup, FALSE);
}

/* The name, what was typed in it heavier still, and the code smaller behind it. */
static char *
mark_up_title (const MixEnglandHit *hit)
{
  g_autofree char *name = mark_up (hit->title, hit->title_ranges);

  return g_strdup_printf ("<span weight=\"600\">%s</span>  <span size=\"small\" alpha=\"70%%\">%s</span>", name,
                          hit->network->code);
}

static char *
name_members (GPtrArray *members)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_named = members->len <= N_NAMED + 1 ? members->len : N_NAMED;
  guint n_more = members->len - n_named;

  for (guint i = 0; i < n_named; i++)
    {
      const MixEnglandPractice *practice = members->pdata[i];
      g_autofree char *name = mix_text_short_practice_name (practice->name);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  if (n_more == 0)
    return g_string_free (g_steal_pointer (&names), FALSE);
  /* Translators: names of practices, and how many more there are */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n_more), names->str, n_more);
}

static char *
describe_reason (const MixEnglandHit *hit, GPtrArray *members)
{
  g_autofree char *names = NULL;

  if (hit->reason != NULL)
    return mark_up (hit->reason, hit->reason_ranges);
  names = name_members (members);
  return mark_up (names, NULL);
}

/**
 * mix_network_result_new:
 * @choice: knows the members of the network
 * @hit: what the search found; a network
 *
 * Returns: (transfer full): what to show of it
 */
MixNetworkResult *
mix_network_result_new (MixNetworkChoice *choice, const MixEnglandHit *hit)
{
  MixNetworkResult *self = g_object_new (MIX_TYPE_NETWORK_RESULT, NULL);
  GPtrArray *members = mix_network_choice_list_members (choice, hit->network);
  g_autofree char *patients = mix_text_format_thousands (mix_network_choice_count_patients (choice, hit->network));

  self->choice = g_object_ref (choice);
  self->network = hit->network;
  self->title = g_strdup (hit->title);
  self->title_markup = mark_up_title (hit);
  self->reason_markup = describe_reason (hit, members);
  self->size = g_strdup_printf (ngettext ("%u practice", "%u practices", members->len), members->len);
  self->patients = g_strdup_printf (_ ("%s patients"), patients);
  return self;
}

/**
 * mix_network_result_get_network:
 * @self: a result
 *
 * Returns: (transfer none): the network
 */
const MixEnglandNetwork *
mix_network_result_get_network (MixNetworkResult *self)
{
  return self->network;
}

/**
 * mix_network_result_get_title:
 * @self: a result
 *
 * Returns: (transfer none): its name
 */
const char *
mix_network_result_get_title (MixNetworkResult *self)
{
  return self->title;
}

/**
 * mix_network_result_get_title_markup:
 * @self: a result
 *
 * Returns: (transfer none): its name, what was typed in bold, and its code
 */
const char *
mix_network_result_get_title_markup (MixNetworkResult *self)
{
  return self->title_markup;
}

/**
 * mix_network_result_get_reason_markup:
 * @self: a result
 *
 * Returns: (transfer none): why it was found, what was typed in bold; its practices where the name tells why
 */
const char *
mix_network_result_get_reason_markup (MixNetworkResult *self)
{
  return self->reason_markup;
}

/**
 * mix_network_result_get_size:
 * @self: a result
 *
 * Returns: (transfer none): how many practices, in words
 */
const char *
mix_network_result_get_size (MixNetworkResult *self)
{
  return self->size;
}

/**
 * mix_network_result_get_patients:
 * @self: a result
 *
 * Returns: (transfer none): how many patients, in words
 */
const char *
mix_network_result_get_patients (MixNetworkResult *self)
{
  return self->patients;
}
