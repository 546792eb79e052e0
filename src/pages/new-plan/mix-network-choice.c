#include "mix-network-choice.h"

/* The networks, and practices in no network, that a new plan is to be for, and what they add up to on the day of the
 * table of England. */
struct _MixNetworkChoice
{
  GObject parent_instance;

  MixEngland *england;
  GPtrArray *networks;  /* of MixEnglandNetwork, in the order in which they were chosen */
  GPtrArray *practices; /* of MixEnglandPractice that are in no network, in that order, too */
  GHashTable *members;  /* of GPtrArray by network: found once, asked for often */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MixNetworkChoice, mix_network_choice, G_TYPE_OBJECT)

static void
mix_network_choice_finalize (GObject *object)
{
  MixNetworkChoice *self = MIX_NETWORK_CHOICE (object);

  g_clear_object (&self->england);
  g_ptr_array_unref (self->networks);
  g_ptr_array_unref (self->practices);
  g_hash_table_unref (self->members);
  G_OBJECT_CLASS (mix_network_choice_parent_class)->finalize (object);
}

static void
mix_network_choice_class_init (MixNetworkChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mix_network_choice_finalize;
  signals[CHANGED]
      = g_signal_new ("changed", MIX_TYPE_NETWORK_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mix_network_choice_init (MixNetworkChoice *self)
{
  self->networks = g_ptr_array_new ();
  self->practices = g_ptr_array_new ();
  self->members = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
set_chosen (GPtrArray *array, gconstpointer thing, gboolean chosen)
{
  guint position;
  gboolean present = g_ptr_array_find (array, thing, &position);

  if (present == chosen)
    return FALSE;
  if (chosen)
    g_ptr_array_add (array, (gpointer) thing);
  else
    g_ptr_array_remove_index (array, position);
  return TRUE;
}

static void
add_practice (MixNetworkTotals *totals, const MixEnglandPractice *practice)
{
  totals->n_practices++;
  totals->patients += practice->patients;
  totals->aged_75_plus += practice->ages[MIX_ENGLAND_FROM_75_TO_84] + practice->ages[MIX_ENGLAND_FROM_85];
  totals->aged_65_plus += practice->ages[MIX_ENGLAND_FROM_65_TO_74] + practice->ages[MIX_ENGLAND_FROM_75_TO_84]
                          + practice->ages[MIX_ENGLAND_FROM_85];
}

static void
add_network (MixNetworkTotals *totals, const MixEnglandNetwork *network)
{
  totals->n_networks++;
  if (!network->has_staff_return)
    {
      totals->n_without_return++;
      return;
    }
  totals->pharmacist_billionths += network->staff[MIX_ENGLAND_PHARMACIST].fte_billionths
                                   + network->staff[MIX_ENGLAND_ADVANCED_PHARMACIST].fte_billionths;
  totals->technician_billionths += network->staff[MIX_ENGLAND_TECHNICIAN].fte_billionths
                                   + network->staff[MIX_ENGLAND_TRAINEE_TECHNICIAN].fte_billionths;
}

/**
 * mix_network_choice_new:
 * @england: the table to choose from
 *
 * Returns: (transfer full): a choice of nothing yet
 */
MixNetworkChoice *
mix_network_choice_new (MixEngland *england)
{
  MixNetworkChoice *self = g_object_new (MIX_TYPE_NETWORK_CHOICE, NULL);

  self->england = g_object_ref (england);
  return self;
}

/**
 * mix_network_choice_get_england:
 * @self: a choice
 *
 * Returns: (transfer none): the table it chooses from
 */
MixEngland *
mix_network_choice_get_england (MixNetworkChoice *self)
{
  return self->england;
}

/**
 * mix_network_choice_set_network:
 * @self: a choice
 * @network: a network
 * @chosen: whether the plan is to be for it
 */
void
mix_network_choice_set_network (MixNetworkChoice *self, const MixEnglandNetwork *network, gboolean chosen)
{
  if (set_chosen (self->networks, network, chosen))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * mix_network_choice_add_networks:
 * @self: a choice
 * @networks: (element-type MixEnglandNetwork): networks to take as well
 */
void
mix_network_choice_add_networks (MixNetworkChoice *self, GPtrArray *networks)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < networks->len; i++)
    changed = set_chosen (self->networks, networks->pdata[i], TRUE) || changed;
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * mix_network_choice_has_network:
 * @self: a choice
 * @network: a network
 *
 * Returns: whether it was chosen
 */
gboolean
mix_network_choice_has_network (MixNetworkChoice *self, const MixEnglandNetwork *network)
{
  return g_ptr_array_find (self->networks, network, NULL);
}

/**
 * mix_network_choice_set_practice:
 * @self: a choice
 * @practice: a practice that is in no network
 * @chosen: whether the plan is to be for it, too
 */
void
mix_network_choice_set_practice (MixNetworkChoice *self, const MixEnglandPractice *practice, gboolean chosen)
{
  if (set_chosen (self->practices, practice, chosen))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * mix_network_choice_has_practice:
 * @self: a choice
 * @practice: a practice that is in no network
 *
 * Returns: whether it was chosen
 */
gboolean
mix_network_choice_has_practice (MixNetworkChoice *self, const MixEnglandPractice *practice)
{
  return g_ptr_array_find (self->practices, practice, NULL);
}

/**
 * mix_network_choice_get_practices:
 * @self: a choice
 *
 * Returns: (transfer none) (element-type MixEnglandPractice): practices in no network that were chosen, in that order
 */
GPtrArray *
mix_network_choice_get_practices (MixNetworkChoice *self)
{
  return self->practices;
}

/**
 * mix_network_choice_get_networks:
 * @self: a choice
 *
 * Returns: (transfer none) (element-type MixEnglandNetwork): what was chosen, in that order
 */
GPtrArray *
mix_network_choice_get_networks (MixNetworkChoice *self)
{
  return self->networks;
}

/**
 * mix_network_choice_list_members:
 * @self: a choice
 * @network: any network of the table
 *
 * Returns: (transfer none) (element-type MixEnglandPractice): its practices on the day of the table
 */
GPtrArray *
mix_network_choice_list_members (MixNetworkChoice *self, const MixEnglandNetwork *network)
{
  GPtrArray *members = g_hash_table_lookup (self->members, network);

  if (members != NULL)
    return members;
  members = mix_england_list_practices_of_network (self->england, network, mix_england_get_as_at (self->england));
  g_hash_table_insert (self->members, (gpointer) network, members);
  return members;
}

/**
 * mix_network_choice_count_patients:
 * @self: a choice
 * @network: any network of the table
 *
 * Returns: patients registered with its practices
 */
gint64
mix_network_choice_count_patients (MixNetworkChoice *self, const MixEnglandNetwork *network)
{
  GPtrArray *members = mix_network_choice_list_members (self, network);
  gint64 patients = 0;

  for (guint i = 0; i < members->len; i++)
    patients += ((const MixEnglandPractice *) members->pdata[i])->patients;
  return patients;
}

/**
 * mix_network_choice_add_up:
 * @self: a choice
 *
 * Returns: what it adds up to
 */
MixNetworkTotals
mix_network_choice_add_up (MixNetworkChoice *self)
{
  MixNetworkTotals totals = { 0 };

  for (guint i = 0; i < self->networks->len; i++)
    {
      GPtrArray *members = mix_network_choice_list_members (self, self->networks->pdata[i]);

      add_network (&totals, self->networks->pdata[i]);
      for (guint n = 0; n < members->len; n++)
        add_practice (&totals, members->pdata[n]);
    }
  for (guint i = 0; i < self->practices->len; i++)
    add_practice (&totals, self->practices->pdata[i]);
  return totals;
}
