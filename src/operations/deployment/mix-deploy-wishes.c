#include "mix-deploy-wishes.h"

#include "mix-config.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Wishes named in one sentence; the others are counted. */
#define MOST_NAMED 6
/* From so many pins of one person on, only their hours are said. */
#define MANY_PINS 3

static const char *
get_person (const MixDeployPicture *picture, int person)
{
  return mix_person_get_name (mix_deploy_picture_get_person (picture, person));
}

static const char *
get_line (const MixDeployPicture *picture, int line)
{
  return mix_service_line_get_row (mix_deploy_picture_get_line (picture, line))->short_name;
}

/* A network in the words of a place of it: practices have its id, and its own work is a place of that id. */
static const char *
get_network (const MixDeployPicture *picture, int network)
{
  for (int r = 0; r < picture->problem->n_practices; r++)
    if (picture->problem->practices[r].network == network && mix_deploy_picture_get_practice (picture, r) == NULL)
      return mix_deploy_picture_get_place_name (picture, r);
  return _ ("its network");
}

static char *
say_pin (const MixDeployPicture *picture, const MixDeployment *problem, int number)
{
  const MixDeploymentWork *pin = &g_array_index (problem->pins, MixDeploymentWork, number);
  g_autofree char *hours = mix_text_format_hours (pin->minutes);

  /* Translators: person, hours, service line, place. */
  return g_strdup_printf (_ ("%s keeps %s h of %s at %s"), get_person (picture, pin->person), hours,
                          get_line (picture, pin->line), mix_deploy_picture_get_place_name (picture, pin->practice));
}

static char *
say_demand (const MixDeployPicture *picture, int subject)
{
  int practice = subject / picture->problem->n_lines, line = subject % picture->problem->n_lines;
  g_autofree char *hours = mix_text_format_hours (mix_deployment_get_demand (picture->problem, practice, line));

  return g_strdup_printf (_ ("there are %s h of %s at %s to do"), hours, get_line (picture, line),
                          mix_deploy_picture_get_place_name (picture, practice));
}

static char *
say_sites (const MixDeployPicture *picture, int person)
{
  int most = picture->problem->people[person].most_sites;

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s goes to %d practice at most", "%s goes to %d practices at most", (gulong) most),
      get_person (picture, person), most);
}

static char *
say_sessions (const MixDeployPicture *picture, int person)
{
  int most = picture->problem->people[person].sessions;

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s works %d session a week", "%s works %d sessions a week", (gulong) most),
      get_person (picture, person), most);
}

static char *
say_desks (const MixDeployPicture *picture, int practice)
{
  int desks = picture->problem->practices[practice].desks;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s has %d desk", "%s has %d desks", (gulong) desks),
                          mix_deploy_picture_get_place_name (picture, practice), desks);
}

static char *
say_hours (const char *format, const char *who, int minutes)
{
  g_autofree char *hours = mix_text_format_hours (minutes);
  g_autoptr (GString) words = g_string_new (format);

  g_string_replace (words, "{who}", who, 1);
  g_string_replace (words, "{hours}", hours, 1);
  return g_string_free_and_steal (g_steal_pointer (&words));
}

static char *
say_share (const char *format, const char *network, int percent)
{
  g_autofree char *number = g_strdup_printf ("%d", percent);
  g_autoptr (GString) words = g_string_new (format);

  g_string_replace (words, "{network}", network, 1);
  g_string_replace (words, "{percent}", number, 1);
  return g_string_free_and_steal (g_steal_pointer (&words));
}

/**
 * mix_deploy_wish_dup_words:
 * @picture: a plan as a problem
 * @wish: a wish of it
 *
 * Returns: (transfer full): what is wished, as a clause without a full stop
 */
char *
mix_deploy_wish_dup_words (const MixDeployPicture *picture, const MixDeploymentWish *wish)
{
  const MixDeployment *problem = picture->problem;
  int subject = wish->subject;

  switch (wish->kind)
    {
    case MIX_DEPLOYMENT_WISH_PIN:
      return say_pin (picture, picture->problem, subject);
    case MIX_DEPLOYMENT_WISH_FAIR:
      return say_hours (_ ("{who} gets its fair share of {hours} h"),
                        mix_deploy_picture_get_place_name (picture, subject), problem->practices[subject].fair_share);
    case MIX_DEPLOYMENT_WISH_BAND_LOW:
      return say_share (_ ("at least {percent}% of the work in {network} is for the network"),
                        get_network (picture, subject), problem->band_low);
    case MIX_DEPLOYMENT_WISH_BAND_HIGH:
      return say_share (_ ("at most {percent}% of the work in {network} is for the network"),
                        get_network (picture, subject), problem->band_high);
    case MIX_DEPLOYMENT_WISH_FIT:
      return g_strdup_printf (_ ("%s does nothing that they are blocked from"), get_person (picture, subject));
    case MIX_DEPLOYMENT_WISH_REACH:
      return g_strdup_printf (_ ("%s goes only where wishes and this way to deploy let them"),
                              get_person (picture, subject));
    case MIX_DEPLOYMENT_WISH_CAPACITY:
      return say_hours (_ ("{who} has {hours} h a week"), get_person (picture, subject),
                        problem->people[subject].capacity);
    case MIX_DEPLOYMENT_WISH_SESSIONS:
      return say_sessions (picture, subject);
    case MIX_DEPLOYMENT_WISH_SITES:
      return say_sites (picture, subject);
    case MIX_DEPLOYMENT_WISH_DESKS:
      return say_desks (picture, subject);
    case MIX_DEPLOYMENT_WISH_SUPERVISION:
      return say_hours (_ ("{who} can supervise for {hours} h a week"), get_person (picture, subject),
                        problem->people[subject].supervision_limit);
    case MIX_DEPLOYMENT_WISH_DEMAND:
    default:
      return say_demand (picture, subject);
    }
}

static const char *
get_number_word (guint n)
{
  static const char *const words[] = { N_ ("one"), N_ ("two"),   N_ ("three"), N_ ("four"), N_ ("five"),
                                       N_ ("six"), N_ ("seven"), N_ ("eight"), N_ ("nine"), N_ ("ten") };

  return n >= 1 && n <= G_N_ELEMENTS (words) ? _ (words[n - 1]) : NULL;
}

/* "Any two of the three work." Said only where it was shown that each is needed. */
static char *
say_any_but_one (guint n)
{
  if (n < 2)
    return g_strdup ("");
  if (n == 2)
    return g_strdup (_ (" Either works without the other."));
  if (get_number_word (n) == NULL)
    return g_strdup_printf (_ (" Any %u of the %u work."), n - 1, n);
  return g_strdup_printf (_ (" Any %s of the %s work."), get_number_word (n - 1), get_number_word (n));
}

static char *
join (GPtrArray *clauses, const char *beginning, gboolean is_least)
{
  g_autoptr (GString) words = g_string_new (beginning);
  g_autofree char *rest = is_least ? say_any_but_one (clauses->len) : g_strdup ("");

  for (guint i = 0; i < MIN (clauses->len, MOST_NAMED); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "; " : " ", (const char *) g_ptr_array_index (clauses, i));
  if (clauses->len > MOST_NAMED)
    g_string_append_printf (words,
                            g_dngettext (GETTEXT_PACKAGE, "; and %u more", "; and %u more", clauses->len - MOST_NAMED),
                            clauses->len - MOST_NAMED);
  g_string_append_printf (words, ".%s", rest);
  return g_string_free_and_steal (g_steal_pointer (&words));
}

/* A pin that cannot hold for what its person is has one reason, and nothing to choose from. */
static MixDeploymentWishKind
find_single_reason (const MixDeploymentConflict *conflict)
{
  const MixDeploymentWish *wishes = (const MixDeploymentWish *) (gpointer) conflict->wishes->data;

  if (conflict->wishes->len == 2 && wishes[0].kind == MIX_DEPLOYMENT_WISH_PIN
      && (wishes[1].kind == MIX_DEPLOYMENT_WISH_FIT || wishes[1].kind == MIX_DEPLOYMENT_WISH_REACH))
    return wishes[1].kind;
  return MIX_DEPLOYMENT_WISH_PIN;
}

/* Minutes of the pins, where all are of one person and nothing but that person's time stands against them. */
static int
sum_pins_of_one (const MixDeployment *problem, const MixDeploymentConflict *conflict)
{
  const MixDeploymentWish *wishes = (const MixDeploymentWish *) (gpointer) conflict->wishes->data;
  guint n_pins = conflict->wishes->len - 1;
  int minutes = 0;

  if (conflict->wishes->len <= MANY_PINS || wishes[n_pins].kind != MIX_DEPLOYMENT_WISH_CAPACITY)
    return 0;
  for (guint i = 0; i < n_pins; i++)
    {
      const MixDeploymentWork *pin = &g_array_index (problem->pins, MixDeploymentWork, wishes[i].subject);

      if (wishes[i].kind != MIX_DEPLOYMENT_WISH_PIN || pin->person != wishes[n_pins].subject)
        return 0;
      minutes += pin->minutes;
    }
  return minutes;
}

static char *
say_too_much (const MixDeployPicture *picture, const MixDeploymentConflict *conflict, int minutes)
{
  guint n_pins = conflict->wishes->len - 1;
  int person = g_array_index (conflict->wishes, MixDeploymentWish, n_pins).subject;
  int capacity = picture->problem->people[person].capacity;
  g_autofree char *wanted = mix_text_format_hours (minutes);
  g_autofree char *has = mix_text_format_hours (capacity);
  g_autofree char *over = mix_text_format_hours (minutes - capacity);

  /* Translators: person, hours, pieces of work, hours, hours. */
  return g_strdup_printf (_ ("%s keeps %s h in %u pieces of work and has %s h a week: %s h too much."),
                          get_person (picture, person), wanted, n_pins, has, over);
}

static char *
say_conflict (const MixDeployPicture *picture, const MixDeployment *problem, const MixDeploymentConflict *conflict)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  int minutes = sum_pins_of_one (problem, conflict);

  if (minutes > 0)
    return say_too_much (picture, conflict, minutes);
  for (guint i = 0; i < conflict->wishes->len; i++)
    {
      const MixDeploymentWish *wish = &g_array_index (conflict->wishes, MixDeploymentWish, i);

      g_ptr_array_add (clauses, wish->kind == MIX_DEPLOYMENT_WISH_PIN ? say_pin (picture, problem, wish->subject)
                                                                      : mix_deploy_wish_dup_words (picture, wish));
    }
  return join (clauses, clauses->len == 1 ? _ ("This cannot hold:") : _ ("These cannot all hold:"), conflict->is_least);
}

/**
 * mix_deploy_conflict_dup_words:
 * @picture: a plan as a problem
 * @conflict: wishes of it that cannot all hold
 *
 * Returns: (transfer full): what cannot hold, and which of it can: "Any two of the three work."; or, without wishes,
 * that it could not be found out
 */
char *
mix_deploy_conflict_dup_words (const MixDeployPicture *picture, const MixDeploymentConflict *conflict)
{
  MixDeploymentWishKind reason = find_single_reason (conflict);
  g_autofree char *pin = NULL;

  if (conflict->wishes->len == 0)
    return g_strdup (_ ("There was no time to find out whether all other wishes can hold together."));
  if (reason == MIX_DEPLOYMENT_WISH_PIN)
    return say_conflict (picture, picture->problem, conflict);
  pin = say_pin (picture, picture->problem, g_array_index (conflict->wishes, MixDeploymentWish, 0).subject);
  if (reason == MIX_DEPLOYMENT_WISH_FIT)
    return g_strdup_printf (
        _ ("This pin cannot hold: %s, and they are blocked from it. Take the pin away, or sign them "
           "off first."),
        pin);
  return g_strdup_printf (_ ("This pin cannot hold: %s, where a wish of the plan or this way to deploy does not let "
                             "them go. Take the pin or the wish away, or deploy freely."),
                          pin);
}

/**
 * mix_deploy_today_conflict_dup_words:
 * @picture: a plan as a problem
 * @pinned: the same with today's work as its pins
 * @conflict: what of @pinned cannot all hold
 *
 * Returns: (transfer full): what of today's work cannot all stay as it is
 */
char *
mix_deploy_today_conflict_dup_words (const MixDeployPicture *picture,
                                     const MixDeployment *pinned,
                                     const MixDeploymentConflict *conflict)
{
  MixDeploymentWishKind reason = find_single_reason (conflict);
  g_autofree char *pin = NULL;

  if (reason == MIX_DEPLOYMENT_WISH_PIN)
    return say_conflict (picture, pinned, conflict);
  pin = say_pin (picture, pinned, g_array_index (conflict->wishes, MixDeploymentWish, 0).subject);
  if (reason == MIX_DEPLOYMENT_WISH_FIT)
    return g_strdup_printf (_ ("%s today, and they are blocked from it."), pin);
  return g_strdup_printf (_ ("%s today, where a wish of the plan or this way to deploy does not let them go."), pin);
}

static char *
say_member (const MixDeployPicture *picture, const MixDeploymentClashMember *member)
{
  const char *person = get_person (picture, member->person);
  gulong n = (gulong) member->sessions;

  if (member->kind == MIX_DEPLOYMENT_CLASH_SUPERVISION)
    return g_strdup_printf (_ ("%s shares half a day with %s, who supervises them"), person,
                            get_person (picture, member->place));
  if (member->kind == MIX_DEPLOYMENT_CLASH_REMOTE)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s has %lu remote session", "%s has %lu remote sessions", n),
                            person, n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s has %lu session at %s", "%s has %lu sessions at %s", n),
                          person, n, mix_deploy_picture_get_place_name (picture, member->place));
}

/**
 * mix_deploy_clash_dup_words:
 * @picture: a plan as a problem
 * @clash: what cannot all be placed in the week
 *
 * Returns: (transfer full): what has no room in the week, and which of it has
 */
char *
mix_deploy_clash_dup_words (const MixDeployPicture *picture, const MixDeploymentClash *clash)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < clash->members->len; i++)
    g_ptr_array_add (clauses, say_member (picture, &g_array_index (clash->members, MixDeploymentClashMember, i)));
  return join (clauses, _ ("The half-days on which people work, and the desks, leave no week for all of these:"),
               clash->is_least);
}
