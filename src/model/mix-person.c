#include "mix-person.h"

#include "mix-row-type.h"

typedef struct
{
  const char *fact; /* interned */
  char *value;
  MixDate from_date;
} Fact;

/* A person as the plan knows them on one day. The loader fills it; from then on it is immutable. */
struct _MixPerson
{
  GObject parent_instance;

  MixPersonRow *row;
  GArray *facts;           /* of Fact, at most one of each name */
  GPtrArray *competences;  /* of MixCompetenceRow, by code */
  GPtrArray *supervisions; /* of MixSupervisionRow: who supervises this person */
  GPtrArray *leave;        /* of MixLeaveRow, by first day */
};

G_DEFINE_FINAL_TYPE (MixPerson, mix_person, G_TYPE_OBJECT)

static void
clear_fact (gpointer data)
{
  g_free (((Fact *) data)->value);
}

static Fact *
find_fact (MixPerson *self, const char *fact)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      Fact *candidate = &g_array_index (self->facts, Fact, i);

      if (g_str_equal (candidate->fact, fact))
        return candidate;
    }
  return NULL;
}

/* An empty value says that the fact is not known from its day on. */
static const Fact *
find_known_fact (MixPerson *self, const char *fact)
{
  const Fact *found = find_fact (self, fact);

  return found != NULL && *found->value != '\0' ? found : NULL;
}

static gboolean
facts_equal (MixPerson *a, MixPerson *b)
{
  if (a->facts->len != b->facts->len)
    return FALSE;
  for (guint i = 0; i < a->facts->len; i++)
    {
      const Fact *fact = &g_array_index (a->facts, Fact, i);
      const Fact *other = find_fact (b, fact->fact);

      if (other == NULL || other->from_date != fact->from_date || !g_str_equal (other->value, fact->value))
        return FALSE;
    }
  return TRUE;
}

static gboolean
rows_equal (const MixRowType *type, GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!mix_row_equal (type, g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static void
mix_person_finalize (GObject *object)
{
  MixPerson *self = MIX_PERSON (object);

  mix_row_free (&mix_row_type_person, self->row);
  g_array_unref (self->facts);
  g_ptr_array_unref (self->competences);
  g_ptr_array_unref (self->supervisions);
  g_ptr_array_unref (self->leave);
  G_OBJECT_CLASS (mix_person_parent_class)->finalize (object);
}

static void
mix_person_class_init (MixPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_person_finalize;
}

static void
mix_person_init (MixPerson *self)
{
  self->facts = g_array_new (FALSE, FALSE, sizeof (Fact));
  g_array_set_clear_func (self->facts, clear_fact);
  self->competences = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_free_competence_row);
  self->supervisions = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_free_supervision_row);
  self->leave = g_ptr_array_new_with_free_func ((GDestroyNotify) mix_free_leave_row);
}

/**
 * mix_person_new:
 * @row: the person's row; copied
 *
 * Returns: (transfer full): a person of whom no fact is known yet
 */
MixPerson *
mix_person_new (const MixPersonRow *row)
{
  MixPerson *self = g_object_new (MIX_TYPE_PERSON, NULL);

  self->row = mix_row_copy (&mix_row_type_person, row);
  return self;
}

/**
 * mix_person_set_fact:
 * @self: a person that nobody else holds yet
 * @row: a fact that holds on the plan's day; it takes the place of an older one
 */
void
mix_person_set_fact (MixPerson *self, const MixPersonFactRow *row)
{
  Fact *known = find_fact (self, row->fact);
  Fact fact = { g_intern_string (row->fact), g_strdup (row->value), row->from_date };

  if (known == NULL)
    {
      g_array_append_val (self->facts, fact);
      return;
    }
  g_free (known->value);
  *known = fact;
}

/**
 * mix_person_add_competence:
 * @self: a person that nobody else holds yet
 * @row: the record of a competence that holds on the plan's day; copied
 */
void
mix_person_add_competence (MixPerson *self, const MixCompetenceRow *row)
{
  g_ptr_array_add (self->competences, mix_row_copy (&mix_row_type_competence, row));
}

/**
 * mix_person_add_supervision:
 * @self: a person that nobody else holds yet
 * @row: who supervises them on the plan's day; copied
 */
void
mix_person_add_supervision (MixPerson *self, const MixSupervisionRow *row)
{
  g_ptr_array_add (self->supervisions, mix_row_copy (&mix_row_type_supervision, row));
}

/**
 * mix_person_add_leave:
 * @self: a person that nobody else holds yet
 * @row: time away, after what begins before it; copied
 */
void
mix_person_add_leave (MixPerson *self, const MixLeaveRow *row)
{
  g_ptr_array_add (self->leave, mix_row_copy (&mix_row_type_leave, row));
}

/**
 * mix_person_get_row:
 * @self: a person
 *
 * Returns: (transfer none): name and dates as recorded
 */
const MixPersonRow *
mix_person_get_row (MixPerson *self)
{
  g_return_val_if_fail (MIX_IS_PERSON (self), NULL);
  return self->row;
}

/**
 * mix_person_get_id:
 * @self: a person
 *
 * Returns: (transfer none): their id
 */
const char *
mix_person_get_id (MixPerson *self)
{
  g_return_val_if_fail (MIX_IS_PERSON (self), NULL);
  return self->row->id;
}

/**
 * mix_person_get_name:
 * @self: a person
 *
 * Returns: (transfer none): their name
 */
const char *
mix_person_get_name (MixPerson *self)
{
  g_return_val_if_fail (MIX_IS_PERSON (self), NULL);
  return self->row->name;
}

/**
 * mix_person_get_fact:
 * @self: a person
 * @fact: a fact's name, of mix-person.h
 *
 * Returns: (transfer none) (nullable): its value on the plan's day, or %NULL where it is not known
 */
const char *
mix_person_get_fact (MixPerson *self, const char *fact)
{
  const Fact *known = find_known_fact (self, fact);

  return known != NULL ? known->value : NULL;
}

/**
 * mix_person_get_fact_date:
 * @self: a person
 * @fact: a fact's name, of mix-person.h
 *
 * Returns: the day the present value holds from, or %MIX_DATE_NONE where it is not known
 */
MixDate
mix_person_get_fact_date (MixPerson *self, const char *fact)
{
  const Fact *known = find_known_fact (self, fact);

  return known != NULL ? known->from_date : MIX_DATE_NONE;
}

/**
 * mix_person_get_contracted_minutes:
 * @self: a person
 * @minutes: (out): contracted minutes a week
 *
 * Returns: whether they are known
 */
gboolean
mix_person_get_contracted_minutes (MixPerson *self, int *minutes)
{
  const char *text = mix_person_get_fact (self, MIX_FACT_CONTRACTED_MINUTES);
  guint64 value;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &value, NULL))
    return FALSE;
  *minutes = (int) value;
  return TRUE;
}

/**
 * mix_person_get_n_competences:
 * @self: a person
 *
 * Returns: of how many competences something is recorded
 */
guint
mix_person_get_n_competences (MixPerson *self)
{
  return self->competences->len;
}

/**
 * mix_person_get_competence:
 * @self: a person
 * @position: less than mix_person_get_n_competences()
 *
 * Returns: (transfer none): a competence's record, in the order of their codes
 */
const MixCompetenceRow *
mix_person_get_competence (MixPerson *self, guint position)
{
  return g_ptr_array_index (self->competences, position);
}

/**
 * mix_person_find_competence:
 * @self: a person
 * @code: a competence's code
 *
 * Returns: (transfer none) (nullable): its record on the plan's day
 */
const MixCompetenceRow *
mix_person_find_competence (MixPerson *self, const char *code)
{
  for (guint i = 0; i < self->competences->len; i++)
    {
      const MixCompetenceRow *row = g_ptr_array_index (self->competences, i);

      if (g_str_equal (row->code, code))
        return row;
    }
  return NULL;
}

/**
 * mix_person_get_n_supervisions:
 * @self: a person
 *
 * Returns: how many people supervise them on the plan's day
 */
guint
mix_person_get_n_supervisions (MixPerson *self)
{
  return self->supervisions->len;
}

/**
 * mix_person_get_supervision:
 * @self: a person
 * @position: less than mix_person_get_n_supervisions()
 *
 * Clinical supervision is before educational, that before prescribing, and of each kind the longest first. The first
 * one is named for stretched work, and takes the time for it.
 *
 * Returns: (transfer none): who supervises them, in which kind of supervision
 */
const MixSupervisionRow *
mix_person_get_supervision (MixPerson *self, guint position)
{
  return g_ptr_array_index (self->supervisions, position);
}

/**
 * mix_person_get_leave:
 * @self: a person
 *
 * Returns: (transfer none) (element-type MixLeaveRow): all their leave, on whatever day, by first day
 */
GPtrArray *
mix_person_get_leave (MixPerson *self)
{
  return self->leave;
}

/**
 * mix_person_equal:
 * @a: a person
 * @b: another one
 *
 * Returns: whether nothing differs between them
 */
gboolean
mix_person_equal (MixPerson *a, MixPerson *b)
{
  return mix_row_equal (&mix_row_type_person, a->row, b->row) && facts_equal (a, b)
         && rows_equal (&mix_row_type_competence, a->competences, b->competences)
         && rows_equal (&mix_row_type_supervision, a->supervisions, b->supervisions)
         && rows_equal (&mix_row_type_leave, a->leave, b->leave);
}
