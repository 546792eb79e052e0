/*
 * Ids of rows that official codes name: the same for a plan made from England in the box and for the official files
 * that are imported later, so that importing what a plan has changes nothing.
 */
#include "mix-plan-ids.h"

#include "mix-id.h"

static char *
make_dated_id (const char *sort, const char *first, const char *second, MixDate date)
{
  g_autofree char *day = mix_date_format_iso (date);
  g_autofree char *name = g_strjoin (" ", first, second, day, NULL);

  return mix_id_from_name (sort, name);
}

/**
 * mix_plan_id_of_organisation:
 * @code: a practice's or network's official code
 *
 * Returns: (transfer full): its id in every plan
 */
char *
mix_plan_id_of_organisation (const char *code)
{
  return mix_id_from_name ("organisation", code);
}

/**
 * mix_plan_id_of_membership:
 * @practice_code: a practice's official code
 * @start_date: its first day in a network
 *
 * Returns: (transfer full): the membership's id
 */
char *
mix_plan_id_of_membership (const char *practice_code, MixDate start_date)
{
  return make_dated_id ("membership", practice_code, "", start_date);
}

/**
 * mix_plan_id_of_figure:
 * @code: a practice's or network's official code
 * @kind: a kind of mix-figure.h
 * @from_date: the day from which it holds
 *
 * Returns: (transfer full): the figure's id
 */
char *
mix_plan_id_of_figure (const char *code, const char *kind, MixDate from_date)
{
  return make_dated_id ("figure", code, kind, from_date);
}

/**
 * mix_plan_id_of_source:
 * @title: what it is called
 * @as_at: the day it is of, or %MIX_DATE_NONE
 *
 * Returns: (transfer full): the source's id
 */
char *
mix_plan_id_of_source (const char *title, MixDate as_at)
{
  return make_dated_id ("source", title, "", as_at);
}

/**
 * mix_plan_id_of_service_line:
 * @code: a service line's code
 *
 * Returns: (transfer full): its id in every plan
 */
char *
mix_plan_id_of_service_line (const char *code)
{
  return mix_id_from_name ("service_line", code);
}
