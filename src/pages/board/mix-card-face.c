#include "mix-card-face.h"

#include "mix-card-words.h"

static const MixMark marks[] = {
  [MIX_FIT_BLOCKED] = MIX_MARK_BLOCKED,
  [MIX_FIT_STRETCHED] = MIX_MARK_STRETCHED,
  [MIX_FIT_UNDER_USED] = MIX_MARK_UNDER_USED,
  [MIX_FIT_FITS] = MIX_MARK_FITS,
};

static const MixSide sides[] = {
  [MIX_CARD_SIDE_NETWORK] = MIX_SIDE_NETWORK,
  [MIX_CARD_SIDE_PRACTICE] = MIX_SIDE_PRACTICE,
  [MIX_CARD_SIDE_BOTH] = MIX_SIDE_BOTH,
};

static G_DEFINE_QUARK (mix - card - face, card_face)

    static gboolean is_card (GtkWidget *widget)
{
  return widget != NULL && MIX_IS_TASK_CARD (widget);
}

static MixCardStyle
choose_style (MixCard *card)
{
  const char *status = mix_card_get_status (card);

  if (g_strcmp0 (status, "proposed") == 0)
    return MIX_CARD_PROPOSED;
  return g_strcmp0 (status, "paused") == 0 ? MIX_CARD_PAUSED : MIX_CARD_PLAIN;
}

static char *
dup_day (MixDate date)
{
  return date != MIX_DATE_NONE ? mix_date_format_short (date) : NULL;
}

/**
 * mix_fit_grade_get_mark:
 * @grade: a fit
 *
 * Returns: its mark
 */
MixMark
mix_fit_grade_get_mark (MixFitGrade grade)
{
  return marks[grade];
}

/**
 * mix_card_get_side_mark:
 * @card: a card
 *
 * Returns: whose priority it serves, as the widgets know it
 */
MixSide
mix_card_get_side_mark (MixCard *card)
{
  return sides[mix_card_get_side (card)];
}

/**
 * mix_card_face_show:
 * @widget: a card on screen
 * @card: what it should show
 * @kind: the lane it is in: in lanes of practices the second line says who, in others where
 */
void
mix_card_face_show (MixTaskCard *widget, MixCard *card, MixLaneKind kind)
{
  const MixFitOverrideRow *fit_override = mix_card_get_override (card);
  g_autofree char *hours = mix_card_dup_hours (card);
  g_autofree char *due = dup_day (mix_card_get_deadline (card));
  g_autofree char *kept = dup_day (fit_override != NULL ? fit_override->until : MIX_DATE_NONE);
  MixPerson *person = mix_card_get_person (card);
  MixTaskCardFace face = {
    .title = mix_card_get_title (card),
    .place = kind == MIX_LANE_PRACTICE && person != NULL ? mix_person_get_name (person) : mix_card_get_place (card),
    .due = due,
    .hours = hours,
    .kept = kept,
    .side = mix_card_get_side_mark (card),
    .mark = mix_card_is_nobody (card) ? MIX_MARK_NOBODY : marks[mix_card_get_fit (card)->grade],
    .high_risk = mix_card_is_high_risk (card),
    .style = choose_style (card),
  };

  mix_task_card_set_face (widget, &face);
  g_object_set_qdata_full (G_OBJECT (widget), card_face_quark (), g_object_ref (card), g_object_unref);
}

/**
 * mix_card_face_get_card:
 * @widget: (nullable): a widget in a lane
 *
 * Returns: (transfer none) (nullable): the card that it shows, or is a part of
 */
MixCard *
mix_card_face_get_card (GtkWidget *widget)
{
  GtkWidget *card = widget;

  /* A row of the list has the card as its only child. */
  if (card != NULL && !MIX_IS_TASK_CARD (card) && is_card (gtk_widget_get_first_child (card)))
    card = gtk_widget_get_first_child (card);
  while (card != NULL && !MIX_IS_TASK_CARD (card))
    card = gtk_widget_get_parent (card);
  return card != NULL ? g_object_get_qdata (G_OBJECT (card), card_face_quark ()) : NULL;
}
