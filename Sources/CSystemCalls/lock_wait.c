#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

// A signal of our own, so that nobody's alarm clock is touched; its handler stays, for other threads may be waiting.
#define WAKE_SIGNAL (SIGRTMIN + 3)

static pthread_once_t installed = PTHREAD_ONCE_INIT;

static void wake(int number) { (void)number; }

static void install(void) {
  struct sigaction action = {0};
  action.sa_handler = wake;  // without SA_RESTART: the blocking call ends
  sigemptyset(&action.sa_mask);
  sigaction(WAKE_SIGNAL, &action, NULL);
}

static int is_over(const struct timespec *deadline) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec > deadline->tv_sec || (now.tv_sec == deadline->tv_sec && now.tv_nsec >= deadline->tv_nsec);
}

int tips_lock_within(int descriptor, int seconds) {
  pthread_once(&installed, install);
  struct timespec deadline;
  clock_gettime(CLOCK_MONOTONIC, &deadline);
  deadline.tv_sec += seconds > 0 ? seconds : 0;

  // A parent or a library may have blocked the signal; then it would never end the call.
  sigset_t ours, before;
  sigemptyset(&ours);
  sigaddset(&ours, WAKE_SIGNAL);
  pthread_sigmask(SIG_UNBLOCK, &ours, &before);

  struct sigevent event = {0};
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = WAKE_SIGNAL;
  event.sigev_notify_thread_id = (pid_t)syscall(SYS_gettid);
  timer_t timer;
  if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0) {
    int reason = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = reason;
    return -1;
  }
  // It repeats, in case it fires just before the call begins.
  struct itimerspec times = {{0, 50000000}, {seconds > 0 ? seconds : 0, 1000000}};
  timer_settime(timer, 0, &times, NULL);

  int result, reason;
  do {
    result = flock(descriptor, LOCK_EX);
    reason = errno;
  } while (result != 0 && reason == EINTR && !is_over(&deadline));

  timer_delete(timer);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  errno = reason;
  return result;
}
