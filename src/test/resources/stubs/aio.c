/* The part of libaio that mysqld is linked with. It is started with --innodb-use-native-aio=0 and never calls it. */
#include <errno.h>

int io_setup(int events, void *context) { return -ENOSYS; }
int io_submit(void *context, long count, void **blocks) { return -ENOSYS; }
int io_getevents(void *context, long least, long most, void *events, void *timeout) { return -ENOSYS; }
int io_destroy(void *context) { return -ENOSYS; }
