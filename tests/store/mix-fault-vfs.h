#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MIX_FAULT_VFS "mix-fault"

/**
 * MixFault:
 * @MIX_FAULT_NONE: all goes well
 * @MIX_FAULT_ERROR: the call fails, as a passing fault of the device does
 * @MIX_FAULT_FULL: from the call on, nothing more can be written until the fault is cleared
 * @MIX_FAULT_POWER: power is cut in the call; what was not synced is lost
 * @MIX_FAULT_POWER_SHUFFLED: power is cut; of the writes not synced, any may have reached the disk
 * @MIX_FAULT_TORN: power is cut within a write, part of whose sectors reach the disk, with any of those before it
 */
typedef enum
{
  MIX_FAULT_NONE,
  MIX_FAULT_ERROR,
  MIX_FAULT_FULL,
  MIX_FAULT_POWER,
  MIX_FAULT_POWER_SHUFFLED,
  MIX_FAULT_TORN,
} MixFault;

void mix_fault_vfs_register (void);
void mix_fault_vfs_plan (MixFault fault, guint call, guint32 seed);
gboolean mix_fault_vfs_has_struck (void);
void mix_fault_vfs_repair (const char *folder);

G_END_DECLS
