#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MIX_TYPE_GRADE_CHIP (mix_grade_chip_get_type ())
G_DECLARE_FINAL_TYPE (MixGradeChip, mix_grade_chip, MIX, GRADE_CHIP, GtkWidget)

GtkWidget *mix_grade_chip_new (char grade, const char *source) G_GNUC_WARN_UNUSED_RESULT;
void mix_grade_chip_set_grade (MixGradeChip *self, char grade);
void mix_grade_chip_set_subject (MixGradeChip *self, const char *subject);
void mix_grade_chip_set_source (MixGradeChip *self, const char *source);
void mix_grade_chip_set_our_value (MixGradeChip *self, const char *our_value);
void mix_grade_chip_open (MixGradeChip *self);
const char *mix_grade_get_words (char grade);

G_END_DECLS
