#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds the same person again: by address where both have one, else by name. */
typedef struct _MixCandidateIndex MixCandidateIndex;

MixCandidateIndex *_mix_candidate_index_new (void) G_GNUC_WARN_UNUSED_RESULT;
void _mix_candidate_index_free (MixCandidateIndex *self);
void _mix_candidate_index_add (MixCandidateIndex *self, const char *name, const char *email, gpointer person);
gpointer _mix_candidate_index_find (MixCandidateIndex *self, const char *name, const char *email);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MixCandidateIndex, _mix_candidate_index_free)

G_END_DECLS
