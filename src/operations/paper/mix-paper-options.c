#include "mix-paper-private.h"

#include "mix-config.h"
#include "mix-options.h"

#include <glib/gi18n-lib.h>

/* Letters that reasons are known by; numbers after them. */
#define N_LETTERS 26

/* What can be done about money that lapses and work that nobody does, with what comes of it by 31 March. */

static const MixPaperColumn set_columns[] = {
  { "network", N_ ("Network"), MIX_CELL_TEXT },          { "together", N_ ("Done together"), MIX_CELL_TEXT },
  { "less_lapses", N_ ("Less lapses"), MIX_CELL_MONEY }, { "top_up", N_ ("Practices pay"), MIX_CELL_MONEY },
  { "hours", N_ ("Hours more done"), MIX_CELL_MINUTES },
};

static const MixPaperColumn option_columns[] = {
  { "network", N_ ("Network"), MIX_CELL_TEXT },       { "option", N_ ("By itself"), MIX_CELL_TEXT },
  { "reason", N_ ("Reason"), MIX_CELL_TEXT },         { "less_lapses", N_ ("Less lapses"), MIX_CELL_MONEY },
  { "top_up", N_ ("Practices pay"), MIX_CELL_MONEY }, { "hours", N_ ("Hours more done"), MIX_CELL_MINUTES },
};

static const MixPaperColumn reason_columns[] = {
  { "reason", N_ ("Reason"), MIX_CELL_TEXT },
  { "words", N_ ("What it does, and why it can be done"), MIX_CELL_TEXT },
};

static gboolean
is_wanted (const MixPaperMaker *maker, guint network)
{
  return maker->network == NULL || network == _mix_paper_find_pot (maker);
}

static void
add_effect (MixDataTable *table, const MixOptionEffect *effect)
{
  if (effect->known || effect->claims > 0)
    _mix_paper_add_lower_bound (table, effect->lapses_before - effect->lapses, effect->known);
  else
    mix_data_table_add_unknown (table);
  _mix_paper_add_lower_bound (table, effect->top_up, effect->known);
  mix_data_table_add_number (table, effect->undone_before - effect->undone);
}

/* Titles one below the other. */
static char *
dup_titles (GPtrArray *options)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "\n+ " : "", ((const MixOption *) options->pdata[i])->title);
  return g_string_free_and_steal (titles);
}

static void
add_set (MixDataTable *table, const MixOptionSet *set)
{
  g_autofree char *titles = dup_titles (set->options);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, set->network_name);
  mix_data_table_add_text (table, titles);
  add_effect (table, &set->effect);
}

/* The best of each network, of the paper's own the best few, best first. */
static void
add_sets (MixPaperMaker *maker, const MixOptions *options)
{
  MixDataTable *table = NULL;
  guint last = G_MAXUINT;

  for (guint i = 0; i < options->sets->len; i++)
    {
      const MixOptionSet *set = options->sets->pdata[i];

      if (!is_wanted (maker, set->network) || (maker->network == NULL && set->network == last))
        continue;
      last = set->network;
      if (table == NULL)
        table = _mix_paper_add_table (maker, "combinations", _ ("Best done together, by 31 March"), set_columns,
                                      G_N_ELEMENTS (set_columns));
      add_set (table, set);
    }
  if (table == NULL)
    _mix_paper_add_text (maker, MIX_PAPER_PARAGRAPH,
                         _ ("Nothing was found that rules allow and that is worth more than it costs."));
}

/* Many options have the same reason: it is told once, and known by a letter. */
static char *
name_reason (GPtrArray *reasons, const char *reason)
{
  guint number;

  if (!g_ptr_array_find_with_equal_func (reasons, reason, g_str_equal, &number))
    {
      number = reasons->len;
      g_ptr_array_add (reasons, (gpointer) reason);
    }
  return number < N_LETTERS ? g_strdup_printf ("%c", (char) ('a' + number)) : g_strdup_printf ("%u", number + 1);
}

static void
add_option (MixDataTable *table, const MixOption *option, GPtrArray *reasons)
{
  g_autofree char *reason = name_reason (reasons, option->reason);

  mix_data_table_begin_row (table);
  mix_data_table_add_text (table, option->network_name);
  mix_data_table_add_text (table, option->title);
  mix_data_table_add_text (table, reason);
  add_effect (table, &option->effect);
}

static void
add_reasons (MixPaperMaker *maker, GPtrArray *reasons)
{
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  MixDataTable *table;

  if (reasons->len == 0)
    return;
  table = _mix_paper_add_table (maker, "reasons", _ ("Reasons"), reason_columns, G_N_ELEMENTS (reason_columns));
  for (guint i = 0; i < reasons->len; i++)
    {
      g_autofree char *reason = name_reason (named, reasons->pdata[i]);

      mix_data_table_begin_row (table);
      mix_data_table_add_text (table, reason);
      mix_data_table_add_text (table, reasons->pdata[i]);
    }
}

/* Whether anything comes of it. */
static gboolean
has_effect (const MixOption *option)
{
  return option->effect.lapses < option->effect.lapses_before || option->effect.undone < option->effect.undone_before
         || !option->effect.known;
}

static void
add_refused (MixPaperMaker *maker, GPtrArray *refused)
{
  for (guint i = 0; i < refused->len; i++)
    {
      const MixOption *option = refused->pdata[i];

      /* Translators: something that could be done, and why not. */
      _mix_paper_add_format (maker, MIX_PAPER_NOTE, _ ("Left out – %s: %s"), option->title, option->reason);
    }
}

static void
add_options (MixPaperMaker *maker, const MixOptions *options)
{
  g_autoptr (GPtrArray) refused = g_ptr_array_new (), reasons = g_ptr_array_new ();
  MixDataTable *table = NULL;

  for (guint i = 0; i < options->options->len; i++)
    {
      const MixOption *option = options->options->pdata[i];

      if (!is_wanted (maker, option->network) || !has_effect (option))
        continue;
      if (!option->is_allowed)
        {
          g_ptr_array_add (refused, (gpointer) option);
          continue;
        }
      if (table == NULL)
        table = _mix_paper_add_table (maker, "options", _ ("What can be done, each by itself"), option_columns,
                                      G_N_ELEMENTS (option_columns));
      add_option (table, option, reasons);
    }
  add_reasons (maker, reasons);
  add_refused (maker, refused);
}

void
_mix_paper_add_options (MixPaperMaker *maker)
{
  g_autoptr (MixOptions) options = mix_options_new (maker->outlook, NULL, NULL);

  _mix_paper_begin_section (maker, "options", _ ("What to do about it"));
  add_sets (maker, options);
  add_options (maker, options);
  _mix_paper_add_text (
      maker, MIX_PAPER_NOTE,
      _ ("From the same runs as the outlook: what less is lost of a network’s entitlement, what practices "
         "pay because it cannot be claimed, and hours in all that are done by 31 March and nobody would "
         "do otherwise. Of the best eight in a network, every combination of up to three was looked at; "
         "none claims more than lapses in more than a fifth of the runs."));
}
