package fr.espacebailleur.credential;

import fr.espacebailleur.shared.Overload;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who works next, of all who want to, with as many at work at once as there are cores: people before bulk issue, which
 * never has more than its share of the cores, and one at least. Among themselves, whoever came first.
 */
final class Turns {

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Condition> people = new ArrayDeque<>();
    private final Queue<Condition> bulk = new ArrayDeque<>();
    private final int cores;
    private final int mostWaiting;
    private int free;
    private int freeToBulk;

    /**
     * @param bulkShare of the cores, from 0 to 1
     * @param waitingPerCore how many people may wait, per core, before further ones are refused
     */
    Turns(int cores, double bulkShare, int waitingPerCore) {
        this.cores = cores;
        free = cores;
        mostWaiting = cores * waitingPerCore;
        freeToBulk = Math.max(1, Math.min(cores, (int) (cores * bulkShare)));
    }

    /**
     * To be asked before anything is done for somebody: what he waited for in vain would be lost.
     *
     * @throws Overload when so many wait that he would wait too long
     */
    void refuseOverload() {
        refuseAt(mostWaiting);
    }

    /**
     * To be asked before somebody is given a form that leads here: whoever has one already comes first, so that nobody
     * types in vain.
     *
     * @throws Overload when half as many wait as may
     */
    void refuseNewcomers() {
        refuseAt(Math.max(1, mostWaiting / 2));
    }

    private void refuseAt(int waiting) {
        lock.lock();
        try {
            if (people.size() >= waiting) {
                throw new Overload(people.size() + " people wait for a password to be hashed");
            }
        } finally {
            lock.unlock();
        }
    }

    void takeAsPerson() {
        await(people);
    }

    void giveBackAsPerson() {
        giveBack(0);
    }

    void takeInBulk() {
        await(bulk);
    }

    void giveBackInBulk() {
        giveBack(1);
    }

    HashQueue queue() {
        lock.lock();
        try {
            return new HashQueue(people.size(), bulk.size(), cores - free);
        } finally {
            lock.unlock();
        }
    }

    private void await(Queue<Condition> queue) {
        lock.lock();
        try {
            Condition called = lock.newCondition();
            queue.add(called);
            callNext();
            while (queue.contains(called)) {
                called.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(int ofBulk) {
        lock.lock();
        try {
            free++;
            freeToBulk += ofBulk;
            callNext();
        } finally {
            lock.unlock();
        }
    }

    private void callNext() {
        while (free > 0 && !people.isEmpty()) {
            free--;
            people.remove().signal();
        }
        while (free > 0 && freeToBulk > 0 && !bulk.isEmpty()) {
            free--;
            freeToBulk--;
            bulk.remove().signal();
        }
    }
}
