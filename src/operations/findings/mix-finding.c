#include "mix-finding.h"

#include "mix-config.h"

#include <glib/gi18n-lib.h>

#include "mix-card-words.h"
#include "mix-fit-words.h"

/*
 * One thing that is not as it should be. What it is about are ids and things of the plan; its words are put together
 * when they are asked for where it is about a card, since there may be thousands of those. Immutable once it is in a
 * list of findings.
 */
struct _MixFinding
{
  GObject parent_instance;

  MixFindingCode code;
  MixSeverity severity;
  gint64 minutes; /* below zero: none */
  MixCard *card;  /* nullable */
  char *title;    /* nullable: that of the card */
  char *text;     /* nullable: that of the card */
  GPtrArray *people;
  GPtrArray *place_ids;
  GPtrArray *place_codes;
  GPtrArray *lines;
  GPtrArray *assignment_ids;
  GArray *weeks;
};

G_DEFINE_FINAL_TYPE (MixFinding, mix_finding, G_TYPE_OBJECT)

static void
mix_finding_finalize (GObject *object)
{
  MixFinding *self = MIX_FINDING (object);

  g_clear_object (&self->card);
  g_free (self->title);
  g_free (self->text);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->place_ids, g_ptr_array_unref);
  g_clear_pointer (&self->place_codes, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->assignment_ids, g_ptr_array_unref);
  g_clear_pointer (&self->weeks, g_array_unref);
  G_OBJECT_CLASS (mix_finding_parent_class)->finalize (object);
}

static void
mix_finding_class_init (MixFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_finding_finalize;
}

static void
mix_finding_init (MixFinding *self)
{
  self->minutes = -1;
}

/**
 * mix_finding_new:
 * @code: what is found
 *
 * Returns: (transfer full): a finding of the severity that is usual for @code, about nothing yet
 */
MixFinding *
mix_finding_new (MixFindingCode code)
{
  MixFinding *self = g_object_new (MIX_TYPE_FINDING, NULL);

  self->code = code;
  self->severity = mix_finding_code_get_severity (code);
  return self;
}

/**
 * mix_finding_new_card:
 * @code: what is found
 * @card: about which piece of work
 *
 * Returns: (transfer full): a finding about the work, its place, its minutes, and whoever has it
 */
MixFinding *
mix_finding_new_card (MixFindingCode code, MixCard *card)
{
  MixFinding *self = mix_finding_new (code);

  self->card = g_object_ref (card);
  self->minutes = mix_card_get_minutes (card);
  return self;
}

/**
 * mix_finding_set_severity:
 * @self: a finding
 * @severity: how much it matters, where that differs from the usual
 */
void
mix_finding_set_severity (MixFinding *self, MixSeverity severity)
{
  self->severity = severity;
}

/**
 * mix_finding_set_minutes:
 * @self: a finding
 * @minutes: minutes a week that it is about
 */
void
mix_finding_set_minutes (MixFinding *self, gint64 minutes)
{
  self->minutes = minutes;
}

/**
 * mix_finding_take_title:
 * @self: a finding
 * @title: (transfer full): the thing it is about
 */
void
mix_finding_take_title (MixFinding *self, char *title)
{
  g_free (self->title);
  self->title = title;
}

/**
 * mix_finding_take_text:
 * @self: a finding
 * @text: (transfer full): what is so, in one or two sentences
 */
void
mix_finding_take_text (MixFinding *self, char *text)
{
  g_free (self->text);
  self->text = text;
}

static void
add_text (GPtrArray **list, const char *text)
{
  if (*list == NULL)
    *list = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (*list, g_strdup (text));
}

static void
add_object (GPtrArray **list, gpointer object)
{
  if (*list == NULL)
    *list = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (*list, g_object_ref (object));
}

/**
 * mix_finding_add_person:
 * @self: a finding
 * @person: somebody it is about
 */
void
mix_finding_add_person (MixFinding *self, MixPerson *person)
{
  add_object (&self->people, person);
}

/**
 * mix_finding_add_place:
 * @self: a finding
 * @id: a practice or network it is about
 * @code: its official code
 */
void
mix_finding_add_place (MixFinding *self, const char *id, const char *code)
{
  add_text (&self->place_ids, id);
  add_text (&self->place_codes, code);
}

/**
 * mix_finding_add_line:
 * @self: a finding
 * @line: work it is about
 */
void
mix_finding_add_line (MixFinding *self, MixServiceLine *line)
{
  add_object (&self->lines, line);
}

/**
 * mix_finding_add_assignment:
 * @self: a finding
 * @assignment_id: an assignment it is about
 */
void
mix_finding_add_assignment (MixFinding *self, const char *assignment_id)
{
  add_text (&self->assignment_ids, assignment_id);
}

/**
 * mix_finding_add_week:
 * @self: a finding
 * @week: the Monday of a week it is about
 */
void
mix_finding_add_week (MixFinding *self, MixDate week)
{
  if (self->weeks == NULL)
    self->weeks = g_array_new (FALSE, FALSE, sizeof (MixDate));
  g_array_append_val (self->weeks, week);
}

/**
 * mix_finding_get_code:
 * @self: a finding
 *
 * Returns: what is found
 */
MixFindingCode
mix_finding_get_code (MixFinding *self)
{
  return self->code;
}

/**
 * mix_finding_get_group:
 * @self: a finding
 *
 * Returns: the findings that it is shown with
 */
MixFindingGroup
mix_finding_get_group (MixFinding *self)
{
  return mix_finding_code_get_group (self->code);
}

/**
 * mix_finding_get_severity:
 * @self: a finding
 *
 * Returns: how much it matters
 */
MixSeverity
mix_finding_get_severity (MixFinding *self)
{
  return self->severity;
}

/**
 * mix_finding_get_minutes:
 * @self: a finding
 * @minutes: (out) (optional): minutes a week that it is about
 *
 * Returns: whether it is about time
 */
gboolean
mix_finding_get_minutes (MixFinding *self, gint64 *minutes)
{
  if (minutes != NULL)
    *minutes = self->minutes;
  return self->minutes >= 0;
}

/**
 * mix_finding_dup_title:
 * @self: a finding
 *
 * Returns: (transfer full): the thing it is about: "Warfarin to DOAC switch, Deerness"
 */
char *
mix_finding_dup_title (MixFinding *self)
{
  return self->title != NULL ? g_strdup (self->title) : mix_card_dup_work (self->card);
}

/* "Pharmacist 14. No sign-off for anticoagulation. 3.5 h a week." */
static char *
dup_card_text (MixCard *card)
{
  const MixFit *fit = mix_card_get_fit (card);
  g_autofree char *hours = mix_card_dup_hours (card);
  g_autofree char *reason = NULL;

  if (mix_card_is_nobody (card))
    return g_strdup_printf (_ ("%s h a week that nobody does."), hours);
  reason = mix_fit_reason_dup_words (&fit->reasons[0], mix_card_get_person (card), mix_card_get_line (card));
  /* Translators: a person, a reason, a number of hours a week. */
  return g_strdup_printf (_ ("%s. %s. %s h a week."), mix_person_get_name (mix_card_get_person (card)), reason, hours);
}

/**
 * mix_finding_dup_text:
 * @self: a finding
 *
 * Returns: (transfer full): what is so, in plain words
 */
char *
mix_finding_dup_text (MixFinding *self)
{
  return self->text != NULL ? g_strdup (self->text) : dup_card_text (self->card);
}

/**
 * mix_finding_get_card:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): the card it is about
 */
MixCard *
mix_finding_get_card (MixFinding *self)
{
  return self->card;
}

/* What a card names is a subject of its finding too; most findings are never asked. */
static void
name_subjects_of_card (MixFinding *self)
{
  MixPractice *practice;
  MixAssignment *assignment;

  if (self->card == NULL || self->lines != NULL)
    return;
  practice = mix_card_get_practice (self->card);
  assignment = mix_card_get_assignment (self->card);
  if (mix_card_get_person (self->card) != NULL)
    mix_finding_add_person (self, mix_card_get_person (self->card));
  mix_finding_add_place (self, mix_card_get_place_id (self->card),
                         practice != NULL ? mix_practice_get_code (practice)
                                          : mix_network_get_row (mix_card_get_network (self->card))->code);
  mix_finding_add_line (self, mix_card_get_line (self->card));
  if (assignment != NULL)
    mix_finding_add_assignment (self, mix_assignment_get_id (assignment));
}

static GPtrArray *
get_list (MixFinding *self, GPtrArray **list)
{
  name_subjects_of_card (self);
  if (*list == NULL)
    *list = g_ptr_array_new ();
  return *list;
}

/**
 * mix_finding_get_people:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type MixPerson): the people it is about
 */
GPtrArray *
mix_finding_get_people (MixFinding *self)
{
  return get_list (self, &self->people);
}

/**
 * mix_finding_get_place_ids:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type utf8): ids of the practices and networks it is about
 */
GPtrArray *
mix_finding_get_place_ids (MixFinding *self)
{
  return get_list (self, &self->place_ids);
}

/**
 * mix_finding_get_place_codes:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type utf8): their official codes, in the same order
 */
GPtrArray *
mix_finding_get_place_codes (MixFinding *self)
{
  return get_list (self, &self->place_codes);
}

/**
 * mix_finding_get_lines:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type MixServiceLine): the work it is about
 */
GPtrArray *
mix_finding_get_lines (MixFinding *self)
{
  return get_list (self, &self->lines);
}

/**
 * mix_finding_get_assignment_ids:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type utf8): ids of the assignments it is about
 */
GPtrArray *
mix_finding_get_assignment_ids (MixFinding *self)
{
  return get_list (self, &self->assignment_ids);
}

/**
 * mix_finding_get_weeks:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable) (element-type MixDate): the Mondays of the weeks it is about; %NULL where it is
 *   about every week
 */
GArray *
mix_finding_get_weeks (MixFinding *self)
{
  return self->weeks;
}
