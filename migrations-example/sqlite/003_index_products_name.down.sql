DROP INDEX idx_products_name;
