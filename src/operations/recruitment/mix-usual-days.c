#include "mix-recruitment-private.h"

#include <stdlib.h>

#define PACK "recruitment-stages"

/* The item of the pack; of stages without one nothing is known. */
static const char *
get_item (MixRecruitmentStage stage, const char *band)
{
  static const char *const items[MIX_N_RECRUITMENT_STAGES] = {
    [MIX_STAGE_APPROVAL] = "funding_approval",
    [MIX_STAGE_JOB_DESCRIPTION] = "job_description",
    [MIX_STAGE_ADVERT] = "advert",
    [MIX_STAGE_SHORTLIST] = "shortlist",
    [MIX_STAGE_INTERVIEW] = "interview",
    [MIX_STAGE_OFFER] = "conditional_offer",
    [MIX_STAGE_CHECKS] = "pre_employment_checks",
    [MIX_STAGE_UNCONDITIONAL_OFFER] = "unconditional_offer",
    [MIX_STAGE_INDUCTION] = "induction",
    [MIX_STAGE_PATHWAY] = "cppe_enrolment",
    [MIX_STAGE_FIRST_SIGN_OFFS] = "competence_sign_off",
  };
  int number = band != NULL ? atoi (band) : 0;

  if (stage != MIX_STAGE_NOTICE)
    return items[stage];
  if (number >= 7)
    return "notice_band_7_8";
  return number >= 5 ? "notice_band_5_6" : number >= 2 ? "notice_band_4" : NULL;
}

static int
get_days (const MixPackItem *item, const char *name, const MixPackFigure **used)
{
  const MixPackFigure *figure = mix_pack_item_get_figure_at (item, name, mix_date_today ());
  gint64 days;

  if (figure == NULL || !figure->known || !mix_pack_figure_get_scaled (figure, 1, &days))
    return -1;
  *used = figure;
  return (int) days;
}

/*
 * _mix_recruitment_read_usual_days:
 * @packs: (nullable): the data packs
 * @stage: a stage
 * @band: (nullable): the post's band, for notice
 *
 * Returns: how long the stage usually takes, in calendar days
 */
MixUsualDays
_mix_recruitment_read_usual_days (MixPackSet *packs, MixRecruitmentStage stage, const char *band)
{
  MixUsualDays usual = { -1, -1, -1, 0, NULL };
  const char *id = get_item (stage, band);
  const MixPackItem *item = packs != NULL && id != NULL ? mix_pack_set_get_item (packs, PACK, id, NULL) : NULL;
  const MixPackFigure *figure = NULL;

  if (item == NULL)
    return usual;
  usual.p10 = get_days (item, "days_p10", &figure);
  usual.p90 = get_days (item, "days_p90", &figure);
  usual.p50 = get_days (item, "days_p50", &figure);
  if (figure != NULL)
    {
      usual.grade = figure->grade;
      usual.source = figure->source;
    }
  return usual;
}
