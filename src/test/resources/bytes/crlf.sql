-- Über 😀
CREATE TABLE users (
    id INT
);
