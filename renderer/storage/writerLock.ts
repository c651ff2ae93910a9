/**
 * The writer of a plan is the window that holds its Web Lock. It sends its edits to the other
 * windows over a channel.
 */
import type { JournalRow } from '../../shared/history/journal';
import type { Id } from '../../shared/model/record';

type Message =
  { readonly kind: 'rows'; readonly rows: readonly JournalRow[] } | { readonly kind: 'ask' };

export interface WriterLockEvents {
  onRows(rows: readonly JournalRow[]): void;
  /** This window has the writer’s lock, because it asked or because the other window closed. */
  onGiven(asked: boolean): Promise<void> | void;
  /**
   * Another window asks for the lock: finish writing. True when done, which gives the lock away.
   * False keeps it, until `give` or until the other takes it.
   */
  onAsked(): Promise<boolean>;
  /** Another window took it without waiting. */
  onStolen(): void;
}

/**
 * How long a window waits for the answer of the writing one before it takes the lock anyway, in ms.
 */
const PATIENCE = 3000;
/** The old page of a reload may hold the lock a moment longer. */
const GRACE = 500;

/** The part of one window in deciding who writes a plan. */
export class WriterLock {
  private readonly channel: BroadcastChannel;
  private readonly lock: string;
  private release: (() => void) | null = null;
  private waiting: AbortController | null = null;
  private events: WriterLockEvents | null = null;
  /** Messages that arrived while the plan was loading. */
  private early: Message[] = [];
  private asking = false;
  private closed = false;

  constructor(planId: Id) {
    this.lock = `phasage:plan:${planId}`;
    this.channel = new BroadcastChannel(this.lock);
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (this.events) void this.hear(data, this.events);
      else this.early.push(data);
    };
  }

  get held(): boolean {
    return this.release !== null;
  }

  /**
   * True if this window now has the writer’s lock; false if another has it, even after a short
   * wait.
   */
  async take(): Promise<boolean> {
    return (
      (await this.request({ ifAvailable: true })) ||
      this.request({ signal: AbortSignal.timeout(GRACE) })
    );
  }

  /** Listens to the other windows from now on, and waits for the lock if another has it. */
  follow(events: WriterLockEvents): void {
    this.events = events;
    for (const message of this.early.splice(0)) void this.hear(message, events);
    this.wait();
  }

  tell(rows: readonly JournalRow[]): void {
    this.post({ kind: 'rows', rows });
  }

  /** Asks for the writer’s lock, and takes it if there is no answer. */
  async ask(): Promise<void> {
    if (this.asking || this.closed) return;
    this.asking = true;
    try {
      this.stopWaiting();
      if (!this.release) this.post({ kind: 'ask' });
      const given =
        this.held ||
        (await this.request({ signal: AbortSignal.timeout(PATIENCE) })) ||
        (await this.request({ steal: true }));
      if (given) await this.events?.onGiven(true);
    } finally {
      this.asking = false;
      this.wait();
    }
  }

  /** Gives the lock to the window that asked, and waits behind it. */
  give(): void {
    const { release } = this;
    this.release = null;
    release?.();
    this.waitBehind();
  }

  close(): void {
    this.closed = true;
    this.stopWaiting();
    this.release?.();
    this.release = null;
    this.channel.close();
  }

  private post(message: Message): void {
    if (!this.closed) this.channel.postMessage(message);
  }

  private async hear(message: Message, events: WriterLockEvents): Promise<void> {
    if (message.kind === 'rows') {
      events.onRows(message.rows);
      return;
    }
    if (!this.held) {
      this.stopWaiting();
      this.waitBehind();
      return;
    }
    if ((await events.onAsked()) && this.held) this.give();
  }

  /** Joins the queue for the lock after the window that asked. */
  private waitBehind(): void {
    window.setTimeout(() => this.wait(), GRACE);
  }

  private wait(): void {
    if (this.closed || this.asking || this.waiting || this.held || !this.events) return;
    const waiting = new AbortController();
    this.waiting = waiting;
    void this.request({ signal: waiting.signal }).then((given) => {
      if (this.waiting === waiting) this.waiting = null;
      if (given) return this.events?.onGiven(false);
      return undefined;
    });
  }

  private stopWaiting(): void {
    this.waiting?.abort();
    this.waiting = null;
  }

  /**
   * Requests the lock and holds it until released. True when it has it, false if it can't get it.
   */
  private request(options: LockOptions): Promise<boolean> {
    return new Promise((answer) => {
      const own: { done?: () => void } = {};
      navigator.locks
        .request(this.lock, options, (lock) => {
          // Granted just after the cancellation: give it to someone else.
          if (!lock || this.closed || options.signal?.aborted) {
            answer(false);
            return undefined;
          }
          const held = new Promise<void>((done) => {
            own.done = done;
          });
          this.release = own.done!;
          answer(true);
          return held;
        })
        .catch(() => {
          answer(false);
          if (!own.done || this.release !== own.done) return;
          this.release = null;
          this.events?.onStolen();
          this.wait();
        });
    });
  }
}
