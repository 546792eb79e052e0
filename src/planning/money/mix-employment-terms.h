#pragma once

#include <glib.h>

#include "mix-employment-parameter.h"

G_BEGIN_DECLS

/**
 * MixEmploymentState:
 * @MIX_EMPLOYMENT_NOT_KNOWN: nobody has said; it never counts as zero
 * @MIX_EMPLOYMENT_NOT_APPLICABLE: somebody has said that there is no such thing: no fee, no price in place of pay
 * @MIX_EMPLOYMENT_KNOWN: there is a figure
 *
 * What is known of a parameter.
 */
typedef enum
{
  MIX_EMPLOYMENT_NOT_KNOWN,
  MIX_EMPLOYMENT_NOT_APPLICABLE,
  MIX_EMPLOYMENT_KNOWN,
} MixEmploymentState;

/**
 * MixEmploymentFigure:
 * @state: whether there is one
 * @low: in millionths of the parameter's unit
 * @likely: in millionths of the parameter's unit
 * @high: in millionths of the parameter's unit
 * @choice: number of the word, for a parameter that is a choice
 *
 * What is known of a parameter of a model: a range, or one of some words.
 */
typedef struct
{
  MixEmploymentState state;
  gint64 low;
  gint64 likely;
  gint64 high;
  guint choice;
} MixEmploymentFigure;

/**
 * MixEmploymentTerms:
 * @id: of the model, from 1; terms of the same number are the same model
 * @figures: by #MixEmploymentParameter
 *
 * All that is known of an employment model.
 */
typedef struct
{
  guint id;
  MixEmploymentFigure figures[MIX_EMPLOYMENT_N_PARAMETERS];
} MixEmploymentTerms;

void mix_employment_terms_init (MixEmploymentTerms *self, guint id);
void mix_employment_terms_set_range (
    MixEmploymentTerms *self, MixEmploymentParameter parameter, gint64 low, gint64 likely, gint64 high);
void mix_employment_terms_set_choice (MixEmploymentTerms *self, MixEmploymentParameter parameter, guint choice);
void mix_employment_terms_set_not_applicable (MixEmploymentTerms *self, MixEmploymentParameter parameter);

gboolean mix_employment_terms_has (const MixEmploymentTerms *self, MixEmploymentParameter parameter, guint choice);
gboolean mix_employment_terms_is_open (const MixEmploymentTerms *self, MixEmploymentParameter parameter);
void mix_employment_terms_move (MixEmploymentTerms *self, MixEmploymentParameter parameter, gint64 likely);

G_END_DECLS
