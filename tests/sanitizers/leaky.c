#include <stdlib.h>

static void *volatile lost;

/* Loses a block on purpose: the leak checker has to say so, or its silence about our own programs means nothing. */
int
main (void)
{
  lost = malloc (64);
  lost = NULL;
  return 0;
}
