#include "mix-page-kind.h"

#include "mix-board-page.h"
#include "mix-config.h"
#include "mix-deployment-page.h"
#include "mix-forecast-page.h"
#include "mix-funding-page.h"
#include "mix-lines-page.h"
#include "mix-models-page.h"
#include "mix-overview-page.h"
#include "mix-practices-page.h"
#include "mix-recruitment-page.h"
#include "mix-team-page.h"

#include <glib/gi18n-lib.h>

/* The pages of an open plan in the order of the sidebar and of Ctrl+1…9, Ctrl+0. A page is added by one entry here. */
static const MixPageKind KINDS[] = {
  { "overview", N_ ("Overview"), "mix-overview-symbolic", NULL, mix_overview_page_get_type, NULL },
  { "board", N_ ("Board"), "mix-board-symbolic", NULL, mix_board_page_get_type, mix_board_page_count },
  { "team", N_ ("Team"), "system-users-symbolic", NULL, mix_team_page_get_type, NULL },
  { "work", N_ ("Work"), "mix-work-symbolic", NULL, mix_lines_page_get_type, NULL },
  { "practices", N_ ("Practices"), "mix-practice-symbolic", NULL, mix_practices_page_get_type, NULL },
  { "deployment", N_ ("Deployment"), "mix-deploy-symbolic", N_ ("Plan ahead"), mix_deployment_page_get_type, NULL },
  { "models", N_ ("Employment models"), "mix-models-symbolic", NULL, mix_models_page_get_type, NULL },
  { "recruitment", N_ ("Recruitment"), "mix-recruit-symbolic", N_ ("Hire and fund"), mix_recruitment_page_get_type,
    mix_recruitment_page_count },
  { "forecast", N_ ("Forecast"), "mix-forecast-symbolic", NULL, mix_forecast_page_get_type, NULL },
  { "funding", N_ ("Funding"), "mix-funding-symbolic", NULL, mix_funding_page_get_type, NULL },
};

/**
 * mix_page_kind_get_n:
 *
 * Returns: how many pages an open plan has
 */
guint
mix_page_kind_get_n (void)
{
  return G_N_ELEMENTS (KINDS);
}

/**
 * mix_page_kind_get_nth:
 * @position: from 0, in the order of the sidebar
 *
 * Returns: (transfer none): a page
 */
const MixPageKind *
mix_page_kind_get_nth (guint position)
{
  g_return_val_if_fail (position < mix_page_kind_get_n (), NULL);
  return &KINDS[position];
}

/**
 * mix_page_kind_find:
 * @name: its name
 *
 * Returns: (transfer none) (nullable): the page of that name
 */
const MixPageKind *
mix_page_kind_find (const char *name)
{
  for (guint i = 0; i < mix_page_kind_get_n (); i++)
    if (g_strcmp0 (KINDS[i].name, name) == 0)
      return &KINDS[i];
  return NULL;
}
