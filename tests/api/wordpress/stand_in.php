<?php
/**
 * As much of WordPress as the plugin asks for: php stand_in.php PLUGIN STATUS BEFORE prints what would be sent, and
 * after how many seconds. STATUS "deleted": a post that was in BEFORE is deleted for good.
 */

define( 'ABSPATH', __DIR__ );
define( 'CROSSCHECK_URL', 'https://crosscheck.example/' );
define( 'CROSSCHECK_KEY', 'cck_x' );

class WP_Post {
	public $ID = 7;
	public $post_type = 'post';
	public $post_status = 'publish';
	public $post_password = '';
	public $post_title = 'Fire & flood';
	public $post_content = 'A fire injured 14 people.';
	public $post_date = '2024-07-05 09:30:00';
	public $post_date_gmt = '2024-07-05 08:30:00';
	public $post_modified_gmt = '2024-07-05 08:41:12';
}

$actions = array();
$waiting = array();

function add_action( $name, $run ) { global $actions; $actions[ $name ] = $run; }
function wp_schedule_single_event( $time, $name, $arguments ) {
	global $waiting;
	$waiting[] = array( $time - time(), $name, json_decode( json_encode( $arguments ), true ) ); // as if read from the database
}
function get_post_meta( $id, $key, $single ) { global $before; return 'trash' === $before->post_status ? 'publish' : ''; }
function is_wp_error( $answer ) { return false; }
function get_post( $id ) { global $current; return $current; }
function setup_postdata( $post ) {}
function wp_reset_postdata() {}
function apply_filters( $name, $text ) { return "<p>$text</p>\n"; }
function mysql_to_rfc3339( $date ) { return str_replace( ' ', 'T', $date ); }
function get_the_guid( $post ) { return 'https://herald.example/?p=7'; }
function get_permalink( $post ) { return 'https://herald.example/fire/'; }
function get_bloginfo( $what ) { return 'en-GB'; }
function get_the_title( $post ) { return str_replace( '&', '&#038;', $post->post_title ); }
function untrailingslashit( $text ) { return rtrim( $text, '/' ); }
function wp_json_encode( $value ) { return json_encode( $value ); }
function wp_remote_retrieve_response_code( $answer ) { return $answer; }
function wp_remote_retrieve_body( $answer ) { return ''; }
function wp_remote_retrieve_header( $answer, $name ) { return (string) getenv( 'RETRY_AFTER' ); }
function wp_remote_post( $url, $arguments ) {
	global $waited;
	echo json_encode( array( 'url' => $url, 'waited' => $waited ) + $arguments ), "\n";
	return (int) getenv( 'ANSWERED' );
}

require $argv[1];
$current = new WP_Post();
$current->post_status = $argv[2];
$before = new WP_Post();
$before->post_status = $argv[3];
if ( 'deleted' === $argv[2] ) {
	$actions['before_delete_post']( 7, $before );
	$current = null;
} else {
	$actions['wp_after_insert_post']( 7, $current, true, $before );
}
for ( $turn = 0; $waiting && $turn < 20; $turn++ ) {
	list( $waited, $name, $arguments ) = array_shift( $waiting );
	$actions[ $name ]( ...$arguments );
}
