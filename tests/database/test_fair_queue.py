"""The queue of writers: first come, first served."""

import threading

from models.fair_queue import FairQueue


def wait_until(condition):
    """Give other threads their turn until the condition holds."""
    pause = threading.Event()
    for _ in range(2000):
        if condition():
            return
        pause.wait(0.001)
    raise AssertionError("the condition never came to hold")


def test_a_free_queue_is_taken_at_once():
    assert FairQueue().acquire(patience=0)


def test_a_taken_queue_is_not_taken_twice():
    queue = FairQueue()
    queue.acquire(patience=0)

    assert not queue.acquire(patience=0.001)


def test_who_gave_up_waiting_is_passed_over():
    queue = FairQueue()
    queue.acquire(patience=0)
    queue.acquire(patience=0.001)

    queue.release()

    assert queue.acquire(patience=0)


def test_those_who_wait_are_served_in_the_order_they_came():
    queue, served = FairQueue(), []

    def take(number):
        queue.acquire(patience=10)
        served.append(number)
        queue.release()

    queue.acquire(patience=0)
    threads = [threading.Thread(target=take, args=(number,)) for number in range(8)]
    for count, thread in enumerate(threads, start=1):
        thread.start()
        wait_until(lambda count=count: len(queue._waiting) == count)
    queue.release()
    for thread in threads:
        thread.join()

    assert served == list(range(8))
