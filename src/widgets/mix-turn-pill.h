#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MixTurnPillKind:
 * @MIX_TURN_PILL_NONE: nobody has to act; nothing is shown
 * @MIX_TURN_PILL_US: filled
 * @MIX_TURN_PILL_CANDIDATE: outlined
 * @MIX_TURN_PILL_OTHERS: dashed
 *
 * Who must act next.
 */
typedef enum
{
  MIX_TURN_PILL_NONE,
  MIX_TURN_PILL_US,
  MIX_TURN_PILL_CANDIDATE,
  MIX_TURN_PILL_OTHERS,
} MixTurnPillKind;

#define MIX_N_TURN_PILL_KINDS (MIX_TURN_PILL_OTHERS + 1)

#define MIX_TYPE_TURN_PILL_KIND (mix_turn_pill_kind_get_type ())
GType mix_turn_pill_kind_get_type (void);
const char *mix_turn_pill_kind_get_word (MixTurnPillKind kind);

#define MIX_TYPE_TURN_PILL (mix_turn_pill_get_type ())
G_DECLARE_FINAL_TYPE (MixTurnPill, mix_turn_pill, MIX, TURN_PILL, GtkWidget)

GtkWidget *mix_turn_pill_new (MixTurnPillKind kind) G_GNUC_WARN_UNUSED_RESULT;
void mix_turn_pill_set_kind (MixTurnPill *self, MixTurnPillKind kind);

G_END_DECLS
