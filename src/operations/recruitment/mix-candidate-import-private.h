#pragma once

#include "mix-candidate-import.h"
#include "mix-candidate-table.h"

G_BEGIN_DECLS

/*
 * What a table of candidates would do is worked out in mix-candidate-import.c, against the vacancy as it was shown, and
 * written in mix-candidate-import-write.c, against the vacancy as it is.
 */
typedef struct
{
  const char *known_id; /* nullable: somebody new */
  MixCandidateRecord *record;
} MixCandidateImportDeed;

/* What importing a table of candidates would do to a vacancy. */
struct _MixCandidateImport
{
  MixTableImport parent_instance;

  MixRecruitment *recruitment; /* keeps the vacancy */
  const MixVacancy *vacancy;
  MixRecordTable *table;
  GPtrArray *records; /* of MixCandidateRecord, whose facts that are not taken are open; NULL before the comparison */
  GArray *deeds;      /* of MixCandidateImportDeed */
};

gboolean _mix_candidate_import_write (MixStore *store, gpointer self, GError **error);

G_END_DECLS
