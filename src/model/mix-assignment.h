#pragma once

#include <glib-object.h>

#include "mix-rows.h"

G_BEGIN_DECLS

#define MIX_TYPE_ASSIGNMENT (mix_assignment_get_type ())
G_DECLARE_FINAL_TYPE (MixAssignment, mix_assignment, MIX, ASSIGNMENT, GObject)

MixAssignment *mix_assignment_new (const MixAssignmentRow *row) G_GNUC_WARN_UNUSED_RESULT;
const MixAssignmentRow *mix_assignment_get_row (MixAssignment *self);
const char *mix_assignment_get_id (MixAssignment *self);
gboolean mix_assignment_equal (MixAssignment *a, MixAssignment *b);

G_END_DECLS
