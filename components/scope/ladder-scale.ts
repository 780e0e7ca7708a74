export * from '@/domain/picture/ladder-scale';
