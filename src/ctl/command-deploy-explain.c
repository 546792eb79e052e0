#include "mix-config.h"
#include "mix-ctl-deploy.h"
#include "mix-ctl-private.h"
#include "mix-deploy-explain.h"
#include "mix-text.h"

#include <glib/gi18n-lib.h>

/* Rows of each kind that are printed as text; JSON has them all. */
#define MOST_PRINTED 5

#define MOST_ANEW 20
#define USUAL_ANEW 5

static int
choose_anew (MixCtl *self, const MixCtlDeployment *deployment)
{
  int n = deployment->proposal != NULL ? USUAL_ANEW : 0;

  /* The options were checked before anything ran. */
  mix_ctl_get_whole (self, "explain", MOST_ANEW, &n, NULL);
  return n;
}

/**
 * mix_ctl_deploy_check_explain:
 * @self: a command
 * @error: return location for an error
 *
 * Returns: whether what is asked for can be explained
 */
gboolean
mix_ctl_deploy_check_explain (MixCtl *self, GError **error)
{
  int n = 0;

  return mix_ctl_get_whole (self, "explain", MOST_ANEW, &n, error);
}

static void
print_reasons (MixCtl *self, const GPtrArray *reasons)
{
  if (reasons->len > 0)
    mix_ctl_print (self, _ ("\nStill undone, and what stands in the way:\n"));
  for (guint i = 0; i < MIN (reasons->len, MOST_PRINTED); i++)
    {
      const MixDeployReasonWords *words = g_ptr_array_index (reasons, i);
      g_autofree char *hours = mix_text_format_hours (words->minutes);

      mix_ctl_print (self, _ ("%s, %s h: %s %s\n"), words->title, hours, words->reason,
                     words->advice != NULL ? words->advice : "");
    }
}

static void
print_trainings (MixCtl *self, const GPtrArray *trainings)
{
  if (trainings->len > 0)
    mix_ctl_print (self, _ ("\nWho to train next:\n"));
  for (guint i = 0; i < MIN (trainings->len, MOST_PRINTED); i++)
    {
      const MixDeployTrainingWords *words = g_ptr_array_index (trainings, i);

      mix_ctl_print (self, "%s. %s\n", words->title, words->words);
    }
}

static void
print_worths (MixCtl *self, const GPtrArray *worths)
{
  if (worths->len > 0)
    mix_ctl_print (self, _ ("\nWhat more would be worth:\n"));
  for (guint i = 0; i < MIN (worths->len, MOST_PRINTED); i++)
    mix_ctl_print (self, "%s\n", ((const MixDeployWorthWords *) g_ptr_array_index (worths, i))->words);
}

/**
 * mix_ctl_deploy_explain:
 * @self: a command
 * @deployment: what it found
 *
 * Prints why work is left undone and what would help.
 */
void
mix_ctl_deploy_explain (MixCtl *self, const MixCtlDeployment *deployment)
{
  int n = choose_anew (self, deployment);
  g_autoptr (MixDeployExplanations) explanations
      = deployment->proposal != NULL
            ? mix_deploy_explain (mix_deploy_proposal_get_picture (deployment->proposal), deployment->result, (guint) n,
                                  NULL, NULL)
            : mix_deploy_explain_problem (deployment->problem, deployment->result, (guint) n, NULL, NULL);

  mix_deploy_explanations_add_json (explanations, mix_ctl_get_json (self));
  print_reasons (self, explanations->reasons);
  print_trainings (self, explanations->train_next);
  print_worths (self, explanations->worth);
}
