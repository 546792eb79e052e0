#include "mix-employment-arithmetic.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mix-employment-arithmetic-private.h"
#include "mix-post-list.h"

/**
 * mix_employment_entry_free:
 *
 * Frees it.
 */
void
mix_employment_entry_free (MixEmploymentEntry *self)
{
  g_free (self->post_id);
  g_free (self->title);
  g_free (self->arithmetic);
  g_free (self);
}

static char *
dup_factors (const MixEmploymentProduct *product)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < product->n_factors; i++)
    {
      g_autofree char *factor = _mix_employment_factor_dup_words (&product->factors[i]);

      if (factor != NULL)
        g_string_append (words, factor);
    }
  if (g_str_has_prefix (words->str, " × "))
    g_string_erase (words, 0, (gssize) strlen (" × "));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_amount (MixPence pence, gboolean known)
{
  g_autofree char *pounds = mix_employment_dup_exact_pounds (pence);

  if (known)
    return g_steal_pointer (&pounds);
  return pence == 0 ? g_strdup (_ ("not known")) : g_strdup_printf (_ ("at least %s"), pounds);
}

static char *
dup_least (const MixEmploymentSum *sum)
{
  g_autofree char *one = dup_factors (mix_employment_sum_get_part (sum, 0));
  g_autofree char *other = dup_factors (mix_employment_sum_get_part (sum, 1));

  return g_strdup_printf (_ ("the lesser of %s and %s"), one, other);
}

static char *
dup_added (const MixEmploymentSum *sum)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < sum->products->len; i++)
    {
      const MixEmploymentProduct *part = mix_employment_sum_get_part (sum, i);
      g_autofree char *factors = dup_factors (part);

      if (part->known && part->pence == 0 && sum->products->len > 1)
        continue;
      g_string_append_printf (words, "%s%s", words->len > 0 ? " + " : "", factors);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * mix_employment_sum_dup_words:
 * @sum: a line of a person and month
 *
 * Returns: (transfer full): its arithmetic
 */
char *
mix_employment_sum_dup_words (const MixEmploymentSum *sum)
{
  g_autofree char *amount = dup_amount (sum->pence, sum->known);
  g_autofree char *words = NULL;

  if (sum->products->len == 0)
    return g_steal_pointer (&amount);
  words = sum->rule == MIX_EMPLOYMENT_SUM_LEAST ? dup_least (sum) : dup_added (sum);
  return g_strdup_printf ("%s = %s", words, amount);
}

static gboolean
goes_on (const MixEmploymentEntry *last, const MixEmploymentSum *sum, MixDate month, const char *arithmetic)
{
  return last != NULL && last->pence == sum->pence && last->known == sum->known
         && mix_date_add_months (last->from, (int) last->n_months) == month
         && g_str_equal (last->arithmetic, arithmetic);
}

static MixEmploymentEntry *
make_entry (const MixEmploymentCosting *costing, guint row, MixDate month, const MixEmploymentSum *sum)
{
  MixEmploymentEntry *entry = g_new0 (MixEmploymentEntry, 1);

  if (row < costing->posts->len)
    {
      const MixPost *post = costing->posts->pdata[row];

      entry->post_id = g_strdup (post->row->id);
      entry->title = g_strdup (post->row->name);
    }
  else
    entry->title = g_strdup (_ ("The option as a whole"));
  entry->from = month;
  entry->n_months = 1;
  entry->pence = sum->pence;
  entry->known = sum->known;
  return entry;
}

/* Months of a post, those that are alike together. */
static void
open_row (GPtrArray *entries,
          const MixEmploymentCosting *costing,
          const MixEmploymentCost *cost,
          MixEmploymentLine line,
          guint row,
          guint month)
{
  g_autoptr (MixEmploymentSheet) sheet = mix_employment_cost_open_sheet (cost, row, month);
  const MixEmploymentSum *sum = &sheet->lines[line];
  g_autofree char *arithmetic = mix_employment_sum_dup_words (sum);
  MixEmploymentEntry *last = entries->len > 0 ? entries->pdata[entries->len - 1] : NULL;

  if (sum->known && sum->pence == 0)
    return;
  if (goes_on (last, sum, sheet->month, arithmetic))
    {
      last->n_months++;
      return;
    }
  g_ptr_array_add (entries, make_entry (costing, row, sheet->month, sum));
  last = entries->pdata[entries->len - 1];
  last->arithmetic = g_steal_pointer (&arithmetic);
}

/**
 * mix_employment_arithmetic_open:
 * @costing: the posts
 * @cost: what they cost under an option
 * @line: a line
 * @first_month: from 0
 * @n_months: how many
 *
 * Returns: (transfer full) (element-type MixEmploymentEntry): what the line is made of, post by post and month by
 * month, with its arithmetic; nothing is left out but what is known to be nothing
 */
GPtrArray *
mix_employment_arithmetic_open (const MixEmploymentCosting *costing,
                                const MixEmploymentCost *cost,
                                MixEmploymentLine line,
                                guint first_month,
                                guint n_months)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_employment_entry_free);

  for (guint row = 0; row <= mix_employment_cost_get_n_posts (cost); row++)
    {
      g_autoptr (GPtrArray) entries = g_ptr_array_new ();

      for (guint month = first_month; month < first_month + n_months; month++)
        open_row (entries, costing, cost, line, row, month);
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&entries));
    }
  return all;
}

/**
 * mix_employment_entry_dup_months:
 *
 * Returns: (transfer full): its months: "1 month from 1 April 2027", "each of 12 months from 1 April 2027"
 */
char *
mix_employment_entry_dup_months (const MixEmploymentEntry *self)
{
  g_autofree char *from = mix_date_format_full (self->from);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u month from %s", "each of %u months from %s", self->n_months), self->n_months,
      from);
}
