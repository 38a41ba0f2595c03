import { useEffect, useState } from 'react';

const second = 1_000;
const minute = 60 * second;

/** What is known of the deadline: the time left at a moment of the browser's own steady clock. */
export interface Left {
  milliseconds: number;
  /** `performance.now()` when it was so; zero while the server renders. */
  asOf: number;
}

/** "43:05", "1:02:09": the time left, never below zero. */
export function clockFace(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / second));
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = `${pad(minutes)}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : `${minutes}:${pad(seconds % 60)}`;
}

/** The minutes at which the time left is announced. */
const announced = [10, 5, 1];

/** The announcement due between two readings of the clock: the minutes left in truth, or null. */
export function announcementBetween(before: number, now: number): number | null {
  const due = announced.some((minutes) => before > minutes * minute && now <= minutes * minute);
  return due && now > 0 ? Math.ceil(now / minute) : null;
}

/** Counts down from what the server said; the deadline itself is the server's. */
export function useClock(start: Left) {
  const [left, setLeft] = useState(start);
  const [now, setNow] = useState(start.milliseconds);
  const [announcement, setAnnouncement] = useState<number | null>(null);
  // Minutes that the office granted while the page stood.
  const [added, setAdded] = useState(0);
  useEffect(() => {
    const tick = () =>
      setNow((before) => {
        const next = left.milliseconds - (performance.now() - left.asOf);
        const due = announcementBetween(before, next);
        if (due !== null) setAnnouncement(due);
        return next;
      });
    tick();
    const timer = setInterval(tick, second);
    return () => clearInterval(timer);
  }, [left]);
  return { now, announcement, set: setLeft, added, more: setAdded };
}
