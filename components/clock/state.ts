export * from '@/domain/picture/clock-state';
