#include "mix-funding-private.h"

#include <string.h>

#include "mix-role.h"

#define MILLION G_GINT64_CONSTANT (1000000)

/* A person over time: every fact that has a day of its own begins a stretch. */
typedef struct
{
  MixFunding *funding;
  const MixPersonRow *row;
  const MixPostRow *post; /* nullable: the post that names the person */
  GPtrArray *facts;       /* of MixPersonFactRow, of the person */
  GArray *days;           /* of MixDate: first days of stretches, rising */
} History;

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const MixDate *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

/* Days on which the practices of the person's network change hands. */
static void
add_membership_days (History *self, const char *practice_id)
{
  MixPractice *practice = mix_plan_find_practice (self->funding->plan, practice_id);

  for (guint i = 0; practice != NULL && i < mix_practice_get_n_memberships (practice); i++)
    {
      const MixMembershipRow *row = mix_practice_get_membership (practice, i);
      MixDate after = row->end_date != MIX_DATE_NONE ? row->end_date + 1 : MIX_DATE_NONE;

      if (row->start_date != MIX_DATE_NONE)
        g_array_append_val (self->days, row->start_date);
      if (after != MIX_DATE_NONE)
        g_array_append_val (self->days, after);
    }
}

static void
init_history (History *self, MixFunding *funding, const MixPersonRow *row, const MixPost *post)
{
  MixDate always = MIX_FUNDING_ALWAYS;

  *self = (History) { funding, row, NULL, g_ptr_array_new (), g_array_new (FALSE, FALSE, sizeof (MixDate)) };
  if (post != NULL && !post->is_implied)
    self->post = post->row;
  g_array_append_val (self->days, always);
  for (guint i = 0; i < funding->facts->len; i++)
    {
      const MixPersonFactRow *fact = funding->facts->pdata[i];

      if (!g_str_equal (fact->person_id, row->id))
        continue;
      g_ptr_array_add (self->facts, funding->facts->pdata[i]);
      if (fact->from_date != MIX_DATE_NONE)
        g_array_append_val (self->days, fact->from_date);
      if (g_str_equal (fact->fact, MIX_FACT_HOME_PRACTICE))
        add_membership_days (self, fact->value);
    }
  g_array_sort (self->days, compare_days);
}

static void
clear_history (History *self)
{
  g_ptr_array_unref (self->facts);
  g_array_unref (self->days);
}

static const char *
get_post_value (const History *self, const char *fact)
{
  if (self->post == NULL)
    return NULL;
  if (g_str_equal (fact, MIX_FACT_ROLE))
    return self->post->role;
  if (g_str_equal (fact, MIX_FACT_BAND))
    return self->post->band;
  if (g_str_equal (fact, MIX_FACT_PAY_POINT))
    return self->post->pay_point;
  return g_str_equal (fact, MIX_FACT_HOME_PRACTICE) ? self->post->organisation_id : NULL;
}

/* What is known of the person on the day, else what their post says; NULL where neither does. */
static const char *
find_value (const History *self, const char *fact, MixDate day)
{
  const MixPersonFactRow *found = NULL;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const MixPersonFactRow *row = self->facts->pdata[i];

      if (g_str_equal (row->fact, fact) && row->from_date <= day
          && (found == NULL || row->from_date >= found->from_date))
        found = row;
    }
  return found != NULL && *found->value != '\0' ? found->value : get_post_value (self, fact);
}

static MixDate
get_last_day (const History *self, guint stretch)
{
  return stretch + 1 < self->days->len ? g_array_index (self->days, MixDate, stretch + 1) - 1 : MIX_DATE_NONE;
}

/* Contracted a week; 0 where it is not known. */
static gint64
find_minutes (const History *self, MixDate day)
{
  const char *value = find_value (self, MIX_FACT_CONTRACTED_MINUTES, day);

  if (value == NULL)
    return self->post != NULL ? self->post->minutes : 0;
  return g_ascii_strtoll (value, NULL, 10);
}

/* From the first day to the last; days without known hours are counted. */
static gboolean
add_minutes (const History *self, MixRateSeries *minutes)
{
  MixDate start = self->row->start_date != MIX_DATE_NONE ? self->row->start_date : MIX_FUNDING_ALWAYS;
  gboolean known = TRUE;

  for (guint i = 0; i < self->days->len; i++)
    {
      MixDate from = MAX (g_array_index (self->days, MixDate, i), start), until = get_last_day (self, i);
      gint64 value = find_minutes (self, from);
      MixRate rate = { from, until, MIX_DATE_NONE, TRUE, 0 };

      if (self->row->leaving_date != MIX_DATE_NONE)
        rate.until = until != MIX_DATE_NONE ? MIN (until, self->row->leaving_date) : self->row->leaving_date;
      if (rate.until != MIX_DATE_NONE && rate.until < from)
        continue;
      known = known && value > 0;
      if (value == 0)
        continue;
      rate.millionths = value * MILLION;
      mix_rate_series_add (minutes, &rate);
    }
  return known;
}

/* Of the pay; less than all when somebody is long sick, on maternity leave, or away unpaid. */
static int
find_paid_percent (const History *self, MixDate day)
{
  const char *value = find_value (self, MIX_FACT_PAID_PERCENT, day);

  return value != NULL ? (int) g_ascii_strtoll (value, NULL, 10) : 100;
}

static void
add_pay (const History *self, MixRateSeries *pay)
{
  for (guint i = 0; i < self->days->len; i++)
    {
      MixDate from = g_array_index (self->days, MixDate, i), until = get_last_day (self, i);
      const char *band = find_value (self, MIX_FACT_BAND, from);

      if (band != NULL && (until == MIX_DATE_NONE || until >= from))
        mix_rate_series_add_share (
            pay, mix_rate_pack_get_pay (self->funding->rates, band, find_value (self, MIX_FACT_PAY_POINT, from)), from,
            until, find_paid_percent (self, from));
    }
}

static const char *
find_reimbursement_line (const History *self, MixDate day)
{
  MixRole role;

  return mix_role_parse (find_value (self, MIX_FACT_ROLE, day), &role) ? mix_role_get_reimbursement_line (role) : NULL;
}

/* Roles outside the scheme are reimbursed nothing, and that is known; no role, and it is not. */
static void
add_maximum (const History *self, const char *area, MixRateSeries *maximum)
{
  for (guint i = 0; i < self->days->len; i++)
    {
      MixDate from = g_array_index (self->days, MixDate, i), until = get_last_day (self, i);
      const char *line = find_reimbursement_line (self, from);
      MixRate nothing = { from, until, MIX_DATE_NONE, TRUE, 0 };

      if (until != MIX_DATE_NONE && until < from)
        continue;
      if (line != NULL)
        mix_rate_series_add_part (maximum, mix_rate_pack_get_maximum (self->funding->rates, line, area), from, until);
      else if (find_value (self, MIX_FACT_ROLE, from) != NULL)
        mix_rate_series_add (maximum, &nothing);
    }
}

static GArray *
list_places (const History *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (MixLedgerPlace));

  for (guint i = 0; i < self->days->len; i++)
    {
      MixLedgerPlace place = { .from = g_array_index (self->days, MixDate, i) };
      const char *home = find_value (self, MIX_FACT_HOME_PRACTICE, place.from);

      place.network = _mix_funding_find_place (self->funding, home, place.from);
      g_array_append_val (places, place);
    }
  return places;
}

/* Whoever was ever in a role of the scheme that it pays for; a post says who pays. */
static gboolean
is_reimbursed (const History *self, const MixPost *post)
{
  if (post != NULL && !post->is_implied)
    return g_strcmp0 (post->row->funding, "scheme") == 0;
  for (guint i = 0; i < self->days->len; i++)
    if (find_reimbursement_line (self, g_array_index (self->days, MixDate, i)) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
only_supervises (const History *self)
{
  const char *code = find_value (self, MIX_FACT_ROLE, mix_plan_get_as_at (self->funding->plan));
  MixRole role;

  return mix_role_parse (code, &role) && mix_role_only_supervises (role);
}

/* Somebody of the team whom the scheme pays for, by all that is known of them over time. */
void
_mix_funding_add_person (MixFunding *self, const MixPersonRow *person, const MixPost *post, const char *usual_area)
{
  MixRateSeries *minutes = _mix_funding_take_series (self), *pay = _mix_funding_take_series (self);
  MixRateSeries *maximum = _mix_funding_take_series (self);
  const char *area = post != NULL ? post->area : usual_area;
  MixLedgerJob ledger_job = { .rates = { .minutes_a_week = minutes, .full_time_pay = pay } };
  MixFundingJob job = { .wanted_from = MIX_DATE_NONE };
  History history;

  init_history (&history, self, person, post);
  if (!only_supervises (&history) && is_reimbursed (&history, post))
    {
      job.id = g_strdup (post != NULL ? post->row->id : person->id);
      job.person_id = g_strdup (person->id);
      job.title = g_strdup (post != NULL ? post->row->name : person->name);
      job.person = g_strdup (person->name);
      job.is_reimbursed = TRUE;
      job.has_hours = add_minutes (&history, minutes);
      add_pay (&history, pay);
      add_maximum (&history, area, maximum);
      ledger_job.rates.maximum = maximum;
      _mix_funding_set_common_rates (self, area, &ledger_job.rates);
      _mix_funding_add_job (self, &job, &ledger_job, NULL, list_places (&history));
    }
  clear_history (&history);
}
